import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMutation } from 'urql';
import type { Dismissal } from '../../graph/generated/graphql.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Name } from '../../ui/face.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { dismissing } from './documents.ts';

const scopes: readonly Dismissal[] = ['NOW', 'ASK', 'EVER'];

/** Sets somebody aside who was found: for a while, for this ask, or for good. */
export function Dismiss({
  ask,
  helper: { id, name },
}: {
  ask: string;
  helper: { id: string; name: string };
}) {
  const words = useWords();
  const { paths, common } = words;
  const [open, setOpen] = useState(false);
  const [{ data, error, fetching }, dismiss] = useMutation(dismissing);
  const problem = data?.dismissCandidate.problems[0];
  const send = async (scope: Dismissal) => {
    const { data: done } = await dismiss({ input: { askId: ask, personId: id, scope } });
    if (done?.dismissCandidate.problems.length !== 0) return;
    flushSync(() => setOpen(false));
    document.querySelector('h1')?.focus(); // the button that was pressed is gone with the person
  };
  return (
    <>
      <Button weight="plain" onClick={() => setOpen(true)}>
        {paths.dismiss}
        <span className="unseen">
          {' '}
          <Name>{name}</Name>
        </span>
      </Button>
      {open ? (
        <Dialog title={paths.dismissTitle(name)} onClose={() => setOpen(false)}>
          <p>{paths.dismissSays}</p>
          {scopes.map((scope) => (
            <Button key={scope} busy={fetching} onClick={() => void send(scope)}>
              {paths.dismissal[scope]}
            </Button>
          ))}
          {problem ? (
            <Notice kind="trouble">
              <p>{problemText(problem, words)}</p>
            </Notice>
          ) : null}
          {error ? (
            <Notice kind="trouble">
              <p>{errorText(error, words, true)}</p>
            </Notice>
          ) : null}
          <Button weight="plain" onClick={() => setOpen(false)}>
            {common.cancel}
          </Button>
        </Dialog>
      ) : null}
    </>
  );
}
