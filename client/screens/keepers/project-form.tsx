import { useState } from 'react';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { updateProjectMutation } from './documents.ts';

interface Props {
  project: { id: string; title: string; purpose?: string | null };
}

/** Changes a project's title and purpose. */
export function ProjectForm({ project }: Props) {
  const { keepers, common } = useWords();
  const [title, setTitle] = useState(project.title);
  const [purpose, setPurpose] = useState(project.purpose ?? '');
  const update = useSubmit(updateProjectMutation, { fields: ['title', 'purpose'] });
  return (
    <Form onSubmit={() => update.submit({ projectId: project.id, title, purpose: purpose.trim() || null })}>
      <TextField
        label={keepers.name}
        value={title}
        onText={setTitle}
        problem={update.problemAt('title') ? keepers.nameWrong : undefined}
      />
      <TextArea
        label={`${keepers.purpose} (${common.optional})`}
        value={purpose}
        maxLength={2_000}
        onText={setPurpose}
        problem={update.problemAt('purpose') ? keepers.purposeWrong : undefined}
      />
      <ErrorNotice of={update} />
      <Button type="submit" busy={update.busy}>
        {common.save}
      </Button>
      {update.done ? (
        <Notice>
          <p>{keepers.saved}</p>
        </Notice>
      ) : null}
    </Form>
  );
}
