import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { withdrawIntroductionMutation } from './documents.ts';

interface Props {
  id: string;
  title: string;
  onDone(): void;
}

/** Takes back a request or an offer that waits. */
export function Withdraw({ id, title, onDone }: Props) {
  const { introductions } = useWords();
  const toast = useToast();
  const withdraw = useSubmit(withdrawIntroductionMutation);
  const withdrawal = useConfirm({
    title: introductions.withdrawSure,
    confirm: introductions.withdraw,
    busy: withdraw.busy,
    onConfirm: async () => {
      if (!succeeded(await withdraw.submit({ introductionId: id }))) return;
      toast({ text: introductions.withdrawn });
      onDone();
      focusTitle();
    },
    children: <p>{introductions.withdrawSays}</p>,
  });
  return (
    <>
      <Button weight="plain" aria-label={`${introductions.withdraw}, ${title}`} onClick={withdrawal.ask}>
        {introductions.withdraw}
      </Button>
      <ErrorNotice of={withdraw} />
      {withdrawal.dialog}
    </>
  );
}
