import { useLocation } from 'wouter';
import type { AskState } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { closeAskMutation } from './documents.ts';

/** What else the asker can do with an open ask: change it, close it, or throw a draft away. */
export function OtherActs({ ask: { id, state } }: { ask: { id: string; state: AskState } }) {
  const { ask } = useWords();
  const [, navigate] = useLocation();
  const close = useSubmit(closeAskMutation);
  const draft = state === 'DRAFT';
  const label = draft ? ask.closeDraft : ask.close;
  const closing = useConfirm({
    title: draft ? ask.closeDraft : ask.closeSure,
    confirm: label,
    busy: close.busy,
    onConfirm: async () => {
      if (!succeeded(await close.submit({ askId: id }))) return;
      if (draft) navigate('/asks');
      else focusTitle(); // the menu that had the focus is gone
    },
    children: <p>{draft ? ask.closeDraftSays : ask.closeSays}</p>,
  });
  return (
    <div>
      <Menu>
        <ButtonLink to={`/asks/${id}/edit`} weight="plain">
          {ask.edit}
        </ButtonLink>
        <Button weight="plain" onClick={closing.ask}>
          {label}
        </Button>
      </Menu>
      <ErrorNotice of={close} />
      {closing.dialog}
    </div>
  );
}
