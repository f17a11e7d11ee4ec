import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Dismissal } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Name } from '../../ui/face.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { dismissCandidateMutation } from './documents.ts';

const scopes: readonly Dismissal[] = ['NOW', 'ASK', 'EVER'];

/** Removes a candidate from the list: for a while, for this ask, or for good. */
export function Dismiss({
  askId,
  helper: { id, name },
}: {
  askId: string;
  helper: { id: string; name: string };
}) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const dismiss = useSubmit(dismissCandidateMutation);
  const send = async (scope: Dismissal) => {
    if (!succeeded(await dismiss.submit({ askId, personId: id, scope }))) return;
    flushSync(() => setOpen(false));
    focusTitle(); // the button that had the focus is gone with the candidate
  };
  return (
    <>
      <Button weight="plain" onClick={() => setOpen(true)}>
        {words.ask.dismiss}
        <span className="unseen">
          {' '}
          <Name>{name}</Name>
        </span>
      </Button>
      {open ? (
        <Dialog title={words.ask.dismissTitle(name)} onClose={() => setOpen(false)}>
          <p>{words.ask.dismissSays}</p>
          {scopes.map((scope) => (
            <Button key={scope} busy={dismiss.busy} onClick={() => send(scope)}>
              {words.ask.dismissal[scope]}
            </Button>
          ))}
          <ErrorNotice of={dismiss} />
          <Button weight="plain" onClick={() => setOpen(false)}>
            {words.common.cancel}
          </Button>
        </Dialog>
      ) : null}
    </>
  );
}
