import { useDraft } from '../../drafts/use-draft.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { updateProjectMutation } from './documents.ts';

interface Props {
  project: { id: string; title: string; purpose?: string | null };
  onSaved(): void;
}

/** Changes a project's title and purpose. */
export function ProjectForm({ project, onSaved }: Props) {
  const { keepers, common } = useWords();
  const show = useToast();
  const { title, purpose } = project;
  const draft = useDraft(`project/${project.id}`, { title, text: purpose ?? '' });
  const { value, change } = draft;
  const update = useSubmit(updateProjectMutation, { fields: ['title', 'purpose'] });
  const save = async (title: string, purpose: string | null) => {
    const payload = await update.submit({ projectId: project.id, title, purpose });
    if (!payload?.project) return false;
    onSaved();
    return true;
  };
  const send = async () => {
    if (!(await save(value.title, value.text.trim() || null))) return;
    show({
      text: keepers.saved,
      onUndo: () => {
        change({ title, text: purpose ?? '' });
        void save(title, purpose ?? null);
      },
    });
  };
  return (
    <Form onSubmit={send}>
      <TextField
        label={keepers.name}
        value={value.title}
        onText={(title) => change({ title })}
        problem={update.problemAt('title') ? keepers.nameWrong : undefined}
      />
      <Composer
        label={`${keepers.purpose} (${common.optional})`}
        value={value.text}
        maxLength={2_000}
        onText={(text) => change({ text })}
        state={draft.state}
        problem={update.problemAt('purpose') ? keepers.purposeWrong : undefined}
      />
      <ErrorNotice of={update} />
      <Button type="submit" busy={update.busy}>
        {common.save}
      </Button>
    </Form>
  );
}
