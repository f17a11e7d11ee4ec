import { Choices, TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import type { Project } from './ask-form.tsx';
import type { Draft } from './save.ts';

/** One of one's projects, or a new one; with none yet, only its name is asked for. */
export function ProjectChoice({
  projects,
  draft,
  change,
  wrong,
}: {
  projects: readonly Project[];
  draft: Draft;
  change(some: Partial<Draft>): void;
  wrong: string | undefined;
}) {
  const { form } = useWords();
  const options = [...projects.map(({ id, title }) => [id, title] as const), ['', form.newProject] as const];
  return (
    <>
      {projects.length > 0 ? (
        <Choices
          kind="radio"
          legend={form.project}
          options={options}
          chosen={[draft.projectId]}
          onChoose={([projectId]) => change({ projectId: projectId ?? '' })}
        />
      ) : null}
      {draft.projectId === '' ? (
        <TextField
          label={form.projectTitle}
          hint={form.projectHint}
          value={draft.projectTitle}
          onChange={(event) => change({ projectTitle: event.target.value })}
          wrong={wrong}
        />
      ) : null}
    </>
  );
}
