/** Help came. One ticks who helped among those one knows, and may thank them: each finds it in a conversation of their own. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMutation } from 'urql';
import { useKeys } from '../../graph/retry-key.ts';
import { usePeople } from '../../graph/acquaintances.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { PeopleChoice } from '../../ui/people-choice.tsx';
import { resolving as document } from './documents.ts';

export function Resolve({ ask }: { ask: string }) {
  const { resolving } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{resolving.go}</Button>
      {open ? (
        <Dialog title={resolving.title} onClose={() => setOpen(false)}>
          <Form ask={ask} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function Form({ ask, onClose }: { ask: string; onClose(): void }) {
  const words = useWords();
  const { resolving, common } = words;
  const people = usePeople();
  const [helpers, setHelpers] = useState<readonly string[]>([]);
  const [thanks, setThanks] = useState('');
  const [{ data, error, fetching }, resolve] = useMutation(document);
  const keyOf = useKeys();
  const thanked = helpers.length > 0;
  const send = async () => {
    if (fetching) return;
    const input = {
      askId: ask,
      helperIds: [...helpers],
      words: thanked && thanks.trim() !== '' ? thanks : null,
    };
    const { data: done } = await resolve({ input: { ...input, key: keyOf(input) } });
    if (!done?.resolveAsk.ask) return;
    flushSync(onClose);
    window.document.querySelector('h1')?.focus(); // the button that was pressed is gone with what could be done
  };
  const problemAt = (field: string) => data?.resolveAsk.problems.find(({ path }) => path?.at(-1) === field);
  const [who, said, other] = [problemAt('helperIds'), problemAt('words'), problemAt('askId')];
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void send();
      })}
      noValidate
    >
      <p>{resolving.says}</p>
      {people === null ? (
        <p className="quiet">{common.loading}</p>
      ) : people.length === 0 ? (
        <p className="quiet">{resolving.nobodyKnown}</p>
      ) : (
        <PeopleChoice
          legend={`${resolving.who} (${common.optional})`}
          hint={resolving.whoHint}
          people={people}
          chosen={helpers}
          onChoose={setHelpers}
          wrong={who ? (who.__typename === 'NotFound' ? resolving.gone : resolving.most) : undefined}
        />
      )}
      {thanked ? (
        <TextArea
          label={`${resolving.thanks} (${common.optional})`}
          hint={resolving.thanksHint}
          value={thanks}
          maxLength={4000}
          onChange={(event) => setThanks(event.target.value)}
          wrong={said ? resolving.thanksWrong : undefined}
        />
      ) : null}
      {other ? (
        <Notice kind="trouble">
          <p>{problemText(other, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button type="submit" weight="first" busy={fetching}>
          {resolving.go}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
