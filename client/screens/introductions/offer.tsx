/**
 * "I know someone": a reader of an entry or ask offers to introduce its writer to one of the reader's
 * acquaintances.
 */
import { lazy, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDraft } from '../../drafts/use-draft.ts';
import type { Person } from '../../graph/acquaintances.ts';
import { graphql } from '../../graph/generated/index.ts';
import { fieldOf } from '../../graph/problems.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Later } from '../../ui/later.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';

const offerIntroductionMutation = graphql(/* GraphQL */ `
  mutation OfferIntroduction($input: OfferIntroductionInput!) {
    offerIntroduction(input: $input) {
      introduction {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

const OfferDialog = lazy(() => import('./offer-dialog.tsx'));

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
        <Later>
          <OfferDialog writer={writer} draft={draft} onSend={send} onClose={() => setOpen(false)} />
        </Later>
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
