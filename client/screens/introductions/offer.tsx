/**
 * "I know someone": a reader of an entry or ask offers to introduce its writer to one of the reader's
 * acquaintances.
 */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useDraft } from '../../drafts/use-draft.ts';
import { useAcquaintances, type Person } from '../../graph/acquaintances.ts';
import { fieldOf } from '../../graph/problems.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { offerIntroductionMutation } from './documents.ts';

interface Props {
  item: string;
  writer: { id: string; name: string };
}

export function Offer({ item, writer }: Props) {
  const { introductions, threads } = useWords();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const place = `offer-introduction/${item}`;
  const draft = useDraft(place, { text: '', personId: '' });
  const offer = useOutgoing(offerIntroductionMutation, place, () => setDone(true));
  const { problem } = offer;
  const send = (person: Person) => {
    setDone(false);
    offer.send(
      { itemId: item, personId: person.id, words: draft.value.text },
      { draft: draft.value, says: introductions.offering(person.name) },
    );
    flushSync(() => setOpen(false)); // before the line at the bottom, which is not read out behind a dialog
    draft.clear();
  };
  return (
    <>
      <Button busy={offer.waiting !== null} onClick={() => setOpen(true)}>
        {introductions.offer}
      </Button>
      {open ? (
        <Dialog title={introductions.offerTitle} onClose={() => setOpen(false)}>
          <OfferForm writer={writer} draft={draft} onSend={send} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
      {done ? (
        <Notice>
          <p>{introductions.offered}</p>
        </Notice>
      ) : null}
      <ErrorNotice
        of={offer}
        texts={{
          Conflict:
            problem && fieldOf(problem) === 'personId' ? introductions.offeredAlready : threads.closed,
        }}
      />
    </>
  );
}

function OfferForm({
  writer,
  draft: { value, change, state },
  onSend,
  onClose,
}: {
  writer: Props['writer'];
  draft: ReturnType<typeof useDraft<{ text: string; personId: string }>>;
  onSend(person: Person): void;
  onClose(): void;
}) {
  const { introductions, common } = useWords();
  const people = useAcquaintances()?.filter(({ id }) => id !== writer.id) ?? null;
  const [tried, setTried] = useState(false);
  const person = people?.find(({ id }) => id === value.personId);
  const wordless = value.text.trim() === '';
  const send = () => {
    setTried(true);
    if (person && !wordless) onSend(person);
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
  return (
    <Form onSubmit={send}>
      <p>{introductions.offerSays(writer.name)}</p>
      <SelectField
        label={introductions.offerWho}
        none={introductions.offerNone}
        options={people}
        value={value.personId}
        onText={(personId) => change({ personId })}
        problem={tried && !person ? introductions.offerNobody : undefined}
      />
      <Composer
        label={introductions.offerWords}
        hint={introductions.offerWordsHint(writer.name)}
        value={value.text}
        maxLength={2000}
        state={state}
        onText={(text) => change({ text })}
        problem={tried && person && wordless ? introductions.offerWordsWrong : undefined}
      />
      <div className="row">
        <Button type="submit" weight="first">
          {introductions.offerGo}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </Form>
  );
}
