import { lazy, useState, type ReactNode } from 'react';
import type { AskDetailFragment } from '../../graph/generated/graphql.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Later } from '../../ui/later.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { shareAskMutation } from './share.ts';
import { Dormant } from './dormant.tsx';
import { Earlier } from './earlier.tsx';
import { FirstCircle } from './first-circle.tsx';
import { helpersOf, type Named } from './helper.ts';
import { OtherActs } from './other-acts.tsx';
import { Paths } from './paths.tsx';
import { useProjectReaders } from './project-readers.ts';
import { Texts } from './texts.tsx';
import { Widen } from './widen.tsx';

const Resolve = lazy(() => import('./resolve.tsx'));

/** An ask for the person who asks: first those who read it, then the way further, then the paths. */
export function OwnAsk({
  ask,
  person,
  children,
}: {
  ask: AskDetailFragment;
  person: Named;
  children: ReactNode;
}) {
  const words = useWords();
  const { id, state, project } = ask;
  const share = useOutgoing(shareAskMutation, `share/${id}`);
  const [resolving, setResolving] = useState(false);
  const circle = useProjectReaders(project.id);
  const open = state === 'INNER' || state === 'WIDENED';
  const over = state === 'RESOLVED' || state === 'CLOSED';
  const texts = <Texts ask={ask} alone={circle.readers?.length === 0} />;
  return (
    <Screen
      title={ask.title}
      kind={state === 'WIDENED' ? 'wide' : undefined}
      back={{ to: '/asks', label: words.asks.title }}
      menu={over ? null : <OtherActs ask={ask} />}
    >
      {children}
      <p className="quiet small" dir="auto">
        {words.asks.state[state]}, {words.asks.in(project.title)}
        {ask.until && !over ? `. ${words.ask.until(words.day(ask.until))}` : ''}
      </p>
      {state === 'DRAFT' ? (
        <>
          {share.waiting ? (
            <Notice>
              <p>{words.ask.going}</p>
            </Notice>
          ) : (
            <p>{words.ask.draftSays}</p>
          )}
          <ErrorNotice of={share} />
          {texts}
          {share.waiting ? null : (
            <p>
              <ButtonLink to={`/asks/${id}/edit?step=3`} weight="first">
                {words.ask.finish}
              </ButtonLink>
            </p>
          )}
        </>
      ) : null}
      {over ? texts : null}
      {open ? <FirstCircle ask={ask} circle={circle} /> : null}
      {state === 'INNER' ? <Widen ask={ask} alone={circle.readers?.length === 0} /> : null}
      {state === 'WIDENED' ? (
        <Paths
          askId={id}
          helpers={helpersOf(ask, 'candidates')}
          person={person}
          alone={circle.readers?.length === 0}
        />
      ) : null}
      <Earlier ask={ask} />
      {open ? (
        <>
          <Dormant askId={id} helpers={helpersOf(ask, 'dormant')} />
          <details className="more">
            <summary>{words.ask.written}</summary>
            {texts}
          </details>
          <p>
            <Button onClick={() => setResolving(true)}>{words.resolving.go}</Button>
          </p>
          {resolving ? (
            <Later>
              <Resolve askId={id} onClose={() => setResolving(false)} />
            </Later>
          ) : null}
        </>
      ) : null}
    </Screen>
  );
}
