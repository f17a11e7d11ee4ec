import { useLocation } from 'wouter';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useWords } from '../../words/words.tsx';
import { leaveProjectMutation, removeProjectMutation } from './documents.ts';

/** Leaves a project that others keep too, or removes one that nobody else keeps. */
export function LeaveProject({ projectId, alone }: { projectId: string; alone: boolean }) {
  const { keepers } = useWords();
  const [, navigate] = useLocation();
  const leave = useSubmit(leaveProjectMutation);
  const remove = useSubmit(removeProjectMutation);
  const label = alone ? keepers.remove : keepers.leave;
  const leaving = useConfirm({
    title: alone ? keepers.removeSure : keepers.leaveSure,
    confirm: label,
    busy: leave.busy || remove.busy,
    onConfirm: async () => {
      const payload = await (alone ? remove.submit({ projectId }) : leave.submit({ projectId }));
      if (succeeded(payload)) navigate('/logbooks');
    },
    children: <p>{alone ? keepers.removeSays : keepers.leaveSays}</p>,
  });
  return (
    <>
      <p>
        <Button weight="plain" onClick={leaving.ask}>
          {label}
        </Button>
      </p>
      <ErrorNotice
        of={[leave, remove]}
        texts={{ Conflict: keepers.changed, InvalidInput: keepers.changed }}
      />
      {leaving.dialog}
    </>
  );
}
