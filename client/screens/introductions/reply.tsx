import { useState } from 'react';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useWords } from '../../words/words.tsx';
import { acceptIntroductionMutation, declineIntroductionMutation } from './documents.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { PassOn } from './pass-on.tsx';

interface Props {
  id: string;
  /** Whether a yes passes the request on, as a connector's does. */
  passes: boolean;
  to: string;
  /** What the introduction is, for the buttons' labels. */
  title: string;
  onDone(outcome: Outcome): void;
}

/**
 * The viewer is asked. A no is a single click like a yes: people who must explain a no say yes against their
 * will.
 */
export function Reply({ id, passes, to, title, onDone }: Props) {
  const words = useWords();
  const { introductions } = words;
  const [open, setOpen] = useState(false);
  const accept = useSubmit(acceptIntroductionMutation);
  const decline = useSubmit(declineIntroductionMutation);
  const busy = accept.busy || decline.busy;
  const sendYes = async () => {
    const payload = await accept.submit({ introductionId: id });
    if (!payload) return;
    const connected = payload.introduction?.state === 'CONNECTED';
    onDone(outcomeOf(payload, connected ? introductions.connected : introductions.accepted, words));
  };
  const sendNo = async () => {
    const payload = await decline.submit({ introductionId: id });
    if (payload) onDone(outcomeOf(payload, introductions.declined, words));
  };
  const labelled = (label: string) => ({ 'aria-label': `${label}, ${title}`, children: label });
  return (
    <>
      <p className="row">
        {passes ? (
          <Button
            weight="first"
            busy={busy}
            onClick={() => setOpen(true)}
            {...labelled(introductions.passOn)}
          />
        ) : (
          <Button weight="first" busy={busy} onClick={sendYes} {...labelled(introductions.accept)} />
        )}
        <Button busy={busy} onClick={sendNo} {...labelled(introductions.decline)} />
      </p>
      <p className="quiet small">{introductions.declineHint}</p>
      {/* A problem is shown above the list instead: this card may be gone by then. */}
      <ErrorNotice of={[accept, decline].map((each) => ({ ...each, problem: undefined }))} />
      {open ? (
        <Dialog title={introductions.passOnTitle(to)} onClose={() => setOpen(false)}>
          <PassOn id={id} to={to} onDone={onDone} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}
