import { Choices, TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import type { Project } from './ask-form.tsx';
import type { FormDraft } from './form-draft.ts';

/** A choice of one of the viewer's projects or a new one; without projects, only the title of a new one. */
export function ProjectChoice({
  projects,
  draft,
  onChange,
  problem,
}: {
  projects: readonly Project[];
  draft: FormDraft;
  onChange(change: Partial<FormDraft>): void;
  problem: string | undefined;
}) {
  const { askForm } = useWords();
  const options = [
    ...projects.map(({ id, title }) => [id, title] as const),
    ['', askForm.newProject] as const,
  ];
  return (
    <>
      {projects.length > 0 ? (
        <Choices
          kind="radio"
          legend={askForm.project}
          options={options}
          chosen={[draft.projectId]}
          onChoose={([projectId]) => onChange({ projectId: projectId ?? '' })}
        />
      ) : null}
      {draft.projectId === '' ? (
        <TextField
          label={askForm.projectTitle}
          hint={askForm.projectHint}
          value={draft.projectTitle}
          onText={(projectTitle) => onChange({ projectTitle })}
          problem={problem}
        />
      ) : null}
    </>
  );
}
