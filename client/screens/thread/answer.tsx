import { lazy, useState } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { graphql } from '../../graph/generated/index.ts';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Later } from '../../ui/later.tsx';
import { useWords } from '../../words/words.tsx';

const answerMutation = graphql(/* GraphQL */ `
  mutation Answer($input: AnswerInput!) {
    answer(input: $input) {
      thread {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

const AnswerDialog = lazy(() => import('./answer-dialog.tsx'));

/** Answers an entry or ask of the person `name`: this starts a thread, to which a link then leads. */
export function Answer({ item, name }: { item: string; name: string }) {
  const { threads } = useWords();
  const [open, setOpen] = useState(false);
  const [thread, setThread] = useState<string | null>(null);
  const place = `answer/${item}`;
  const draft = useDraft(place, { text: '' });
  const answer = useOutgoing(answerMutation, place, (payload) => setThread(payload.thread?.id ?? null));
  const send = (text: string) => {
    answer.send({ itemId: item, text }, { draft: draft.value, says: threads.answered(name) });
    draft.clear();
    setOpen(false);
  };
  return (
    <>
      {answer.waiting ? (
        <span className="quiet">{threads.answering}</span>
      ) : thread ? (
        <ButtonLink to={`/threads/${thread}`} weight="plain">
          {threads.open}
        </ButtonLink>
      ) : (
        <Button onClick={() => setOpen(true)}>{threads.answer}</Button>
      )}
      <ErrorNotice of={answer} texts={{ Conflict: threads.closed }} />
      {open ? (
        <Later>
          <AnswerDialog name={name} draft={draft} onSend={send} onClose={() => setOpen(false)} />
        </Later>
      ) : null}
    </>
  );
}
