/**
 * "I know someone": a reader of an entry or ask offers to introduce its writer to one of the reader's
 * acquaintances.
 */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useAcquaintances } from '../../graph/acquaintances.ts';
import { problemText } from '../../graph/errors.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { offerIntroductionMutation } from './documents.ts';

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
          <OfferForm
            item={item}
            writer={writer}
            onDone={() => setDone(true)}
            onClose={() => setOpen(false)}
          />
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

function OfferForm({ item, writer, onDone, onClose }: Props & { onDone(): void; onClose(): void }) {
  const words = useWords();
  const { introductions, common } = words;
  const people = useAcquaintances()?.filter(({ id }) => id !== writer.id) ?? null;
  const [personId, setPersonId] = useState('');
  const [text, setText] = useState('');
  const [sentToNobody, setSentToNobody] = useState(false);
  const offer = useSubmit(offerIntroductionMutation, { fields: ['personId', 'words'] });
  const send = async () => {
    setSentToNobody(personId === '');
    if (personId === '') return;
    const payload = await offer.submit({ itemId: item, personId, words: text });
    if (!payload?.introduction) return;
    flushSync(onClose); // before the notice, which a screen reader would not read out behind the dialog
    onDone();
  };
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
  const problem = offer.problemAt('personId');
  const personProblem = sentToNobody
    ? introductions.offerNobody
    : problem?.__typename === 'Conflict'
      ? introductions.offeredAlready
      : problem && problemText(problem, words);
  return (
    <Form onSubmit={send}>
      <p>{introductions.offerSays(writer.name)}</p>
      <SelectField
        label={introductions.offerWho}
        none={introductions.offerNone}
        options={people}
        value={personId}
        onText={(id) => {
          setPersonId(id);
          setSentToNobody(false);
        }}
        problem={personProblem}
      />
      <TextArea
        label={introductions.offerWords}
        hint={introductions.offerWordsHint(writer.name)}
        value={text}
        maxLength={2000}
        onText={setText}
        problem={offer.problemAt('words') ? introductions.offerWordsWrong : undefined}
      />
      <SubmitRow
        of={offer}
        label={introductions.offerGo}
        texts={{ Conflict: words.threads.closed }}
        onCancel={onClose}
      />
    </Form>
  );
}
