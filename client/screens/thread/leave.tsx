import { useLocation } from 'wouter';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useWords } from '../../words/words.tsx';
import { leaveThreadMutation } from './documents.ts';

/** Leaves a thread. `last`: nobody else takes part any more, so the thread is deleted. */
export function Leave({ threadId, last }: { threadId: string; last: boolean }) {
  const { threads } = useWords();
  const [, navigate] = useLocation();
  const leave = useSubmit(leaveThreadMutation);
  const leaving = useConfirm({
    title: threads.leaveSure,
    confirm: threads.leave,
    busy: leave.busy,
    onConfirm: async () => {
      if (succeeded(await leave.submit({ threadId }))) navigate('/threads');
    },
    children: <p>{last ? threads.leaveLast : threads.leaveSays}</p>,
  });
  return (
    <div>
      <Menu>
        <Button weight="plain" onClick={leaving.ask}>
          {threads.leave}
        </Button>
      </Menu>
      <ErrorNotice of={leave} />
      {leaving.dialog}
    </div>
  );
}
