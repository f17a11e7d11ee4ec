import { lazy, useState, type ReactNode } from 'react';
import type { AskDetailFragment } from '../../graph/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { Face } from '../../ui/face.tsx';
import { Later } from '../../ui/later.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Offer } from '../introductions/offer.tsx';
import { Answer } from '../thread/answer.tsx';
import { Needs } from './snapshot.tsx';
import styles from './ask.module.css';

const Report = lazy(() => import('../logbook/report.tsx'));

/** An ask of somebody else, and what its reader can do. */
export function Letter({
  ask: { id, title, story, needs, urgency, until, state, asker, project },
  children,
}: {
  ask: AskDetailFragment;
  children: ReactNode;
}) {
  const words = useWords();
  const [reporting, setReporting] = useState(false);
  const over = state === 'RESOLVED' || state === 'CLOSED';
  return (
    <Screen
      title={title}
      back={{ to: '/asks', label: words.asks.title }}
      menu={
        <Menu>
          <Button weight="plain" onClick={() => setReporting(true)}>
            {words.report.go}
          </Button>
        </Menu>
      }
    >
      {children}
      <p className={styles['who']}>
        <Face {...asker} />
        <span dir="auto">{words.ask.asks(asker.name, project.title)}</span>
      </p>
      {story ? <Markdown text={story} level={2} /> : null}
      <Needs needs={needs} urgency={urgency} />
      {until && !over ? <p className="quiet small">{words.ask.until(words.day(until))}</p> : null}
      {over ? (
        <p>{words.ask.overSays[state]}</p>
      ) : (
        <div className="row">
          <Answer item={id} name={asker.name} />
          <Offer item={id} writer={asker} />
        </div>
      )}
      {reporting ? (
        <Later>
          <Report
            item={id}
            text={[title, story].filter(Boolean).join('\n\n')}
            onClose={() => setReporting(false)}
          />
        </Later>
      ) : null}
    </Screen>
  );
}
