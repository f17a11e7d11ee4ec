import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useWords } from '../../words/words.tsx';
import { withdrawIntroductionMutation } from './documents.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

interface Props {
  id: string;
  title: string;
  onDone(outcome: Outcome): void;
}

/** Takes back a request or an offer that waits. */
export function Withdraw({ id, title, onDone }: Props) {
  const words = useWords();
  const { introductions } = words;
  const withdraw = useSubmit(withdrawIntroductionMutation);
  const withdrawal = useConfirm({
    title: introductions.withdrawSure,
    confirm: introductions.withdraw,
    busy: withdraw.busy,
    onConfirm: async () => {
      const payload = await withdraw.submit({ introductionId: id });
      if (payload) onDone(outcomeOf(payload, introductions.withdrawn, words));
    },
    children: <p>{introductions.withdrawSays}</p>,
  });
  return (
    <>
      <p className="row">
        <Button weight="plain" aria-label={`${introductions.withdraw}, ${title}`} onClick={withdrawal.ask}>
          {introductions.withdraw}
        </Button>
      </p>
      <ErrorNotice of={{ ...withdraw, problem: undefined }} />
      {withdrawal.dialog}
    </>
  );
}
