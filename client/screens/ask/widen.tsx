import { useId } from 'react';
import type { AskDetailFragment } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { widenAskMutation } from './share.ts';
import { Snapshot } from './snapshot.tsx';
import styles from './ask.module.css';

/** The choice to look in the second circle, with what strangers would read and what they would not. */
export function Widen({ ask, alone }: { ask: AskDetailFragment; alone: boolean }) {
  const words = useWords();
  const title = useId();
  const widen = useSubmit(widenAskMutation);
  const go = async () => {
    // An ask can be widened once, so the key is the same for ever: a second click finds it done.
    if (succeeded(await widen.submit({ askId: ask.id, key: `widen ${ask.id}` }))) focusTitle();
  };
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 id={title}>{words.ask.further}</h2>
      <p>{alone ? words.ask.furtherSaysAlone : words.ask.furtherSays}</p>
      <p className="quiet small">{words.ask.furtherSeen}</p>
      <div className={styles['quoted']}>
        <Snapshot {...ask} />
      </div>
      <p className="quiet small">{ask.unnamed ? words.ask.furtherUnseenName : words.ask.furtherUnseen}</p>
      <div className="row">
        <Button weight="first" busy={widen.busy} onClick={go}>
          {words.ask.widen}
        </Button>
        <ButtonLink to={`/asks/${ask.id}/edit?step=2`} weight="plain">
          {words.ask.furtherChange}
        </ButtonLink>
      </div>
      <p className="quiet small">{words.ask.widenLimit}</p>
      <ErrorNotice of={widen} />
    </section>
  );
}
