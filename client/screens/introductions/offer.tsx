/** "I know someone": whoever reads an entry or ask offers to introduce its writer to somebody they know. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMutation } from 'urql';
import { useKeys } from '../../graph/retry-key.ts';
import { usePeople } from '../../graph/acquaintances.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { offering } from './documents.ts';

interface Props {
  item: string;
  writer: { id: string; name: string };
}

export function Offer({ item, writer }: Props) {
  const { introductions } = useWords();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{introductions.offer}</Button>
      {open ? (
        <Dialog title={introductions.offerTitle} onClose={() => setOpen(false)}>
          <Form item={item} writer={writer} onDone={() => setDone(true)} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
      {done ? (
        <Notice>
          <p>{introductions.offered}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Form({ item, writer, onDone, onClose }: Props & { onDone(): void; onClose(): void }) {
  const words = useWords();
  const { introductions, common } = words;
  const people = usePeople()?.filter(({ id }) => id !== writer.id) ?? null;
  const [person, setPerson] = useState('');
  const [text, setText] = useState('');
  const [nobody, setNobody] = useState(false);
  const [{ data, error, fetching }, offer] = useMutation(offering);
  const keyOf = useKeys();
  const send = async () => {
    if (fetching) return;
    setNobody(person === '');
    if (person === '') return;
    const input = { itemId: item, personId: person, words: text };
    const { data: done } = await offer({ input: { ...input, key: keyOf(input) } });
    if (!done?.offerIntroduction.introduction) return;
    flushSync(onClose); // before the word about it, so that it is the page's that is read out
    onDone();
  };
  const problemAt = (field: string) =>
    data?.offerIntroduction.problems.find(({ path }) => path?.at(-1) === field);
  const [who, said] = [problemAt('personId'), problemAt('words')];
  const other = data?.offerIntroduction.problems.find((problem) => problem !== who && problem !== said);
  const whoWrong = nobody
    ? introductions.offerNobody
    : who
      ? who.__typename === 'Conflict'
        ? introductions.offeredAlready
        : problemText(who, words)
      : undefined;
  if (people === null) return <p className="quiet">{common.loading}</p>;
  if (people.length === 0)
    return (
      <>
        <p className="quiet">{introductions.nobodyKnown}</p>
        <Button weight="plain" onClick={onClose}>
          {common.close}
        </Button>
      </>
    );
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void send();
      })}
      noValidate
    >
      <p>{introductions.offerSays(writer.name)}</p>
      <SelectField
        label={introductions.offerWho}
        none={introductions.offerNone}
        options={people.map(({ id, name }) => [id, name] as const)}
        value={person}
        onChange={(event) => {
          setPerson(event.target.value);
          setNobody(false);
        }}
        wrong={whoWrong}
      />
      <TextArea
        label={introductions.offerWords}
        hint={introductions.offerWordsHint(writer.name)}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        wrong={said ? introductions.offerWordsWrong : undefined}
      />
      {other ? (
        <Notice kind="trouble">
          <p>{other.__typename === 'Conflict' ? words.threads.closed : problemText(other, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button type="submit" weight="first" busy={fetching}>
          {introductions.offerGo}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
