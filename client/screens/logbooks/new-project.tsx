import { useLocation } from 'wouter';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { beginProjectMutation } from './documents.ts';
import css from './logbooks.module.css';

const empty = { text: '' };

/** Begins a project by its name. */
export function NewProject() {
  const { logbook } = useWords();
  const [, navigate] = useLocation();
  const { value, change, clear } = useDraft('project/new', empty);
  const create = useSubmit(beginProjectMutation, { fields: ['title'] });
  const send = async () => {
    const payload = await create.submit({ title: value.text });
    if (!payload?.project) return;
    clear();
    navigate(`/logbooks/${payload.project.id}`);
  };
  return (
    <Form onSubmit={send} label={logbook.begin}>
      <div className={css.newProject}>
        <TextField
          label={logbook.newName}
          hint={logbook.newHint}
          value={value.text}
          onText={(text) => change({ text })}
          problem={create.problemAt('title') ? logbook.newWrong : undefined}
        />
        <Button type="submit" busy={create.busy}>
          {logbook.begin}
        </Button>
      </div>
      <ErrorNotice of={create} />
    </Form>
  );
}
