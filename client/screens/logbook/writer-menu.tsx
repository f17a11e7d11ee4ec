import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Menu } from '../../ui/menu.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { removeEntryMutation } from './documents.ts';

interface Props {
  id: string;
  label: string;
  keeps: boolean;
  onEdit(): void;
  onChanged(): void;
}

/** What the writer of an entry can do with it. */
export function WriterMenu({ id, label, keeps, onEdit, onChanged }: Props) {
  const { logbook } = useWords();
  const remove = useSubmit(removeEntryMutation);
  const removal = useConfirm({
    title: logbook.removeSure,
    confirm: logbook.remove,
    busy: remove.busy,
    onConfirm: async () => {
      await remove.submit({ entryId: id });
      onChanged();
      focusTitle();
    },
    children: <p>{logbook.removeSays}</p>,
  });
  return (
    <div>
      <Menu label={label}>
        <Button weight="plain" onClick={onEdit}>
          {logbook.edit}
        </Button>
        {keeps ? (
          <ButtonLink to={`/asks/new?entry=${id}`} weight="plain">
            {logbook.askFrom}
          </ButtonLink>
        ) : null}
        <Button weight="plain" onClick={removal.ask}>
          {logbook.remove}
        </Button>
      </Menu>
      <ErrorNotice of={remove} />
      {removal.dialog}
    </div>
  );
}
