import type { Draft } from '../../drafts/use-draft.ts';
import { Composer } from '../../ui/composer.tsx';
import { TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import type { Project, SourceEntry } from './ask-form.tsx';
import type { FormDraft } from './form-draft.ts';
import { ProjectChoice } from './project-choice.tsx';

/** The first step: what is happening, and in which project. */
export function Happening({
  source,
  projects,
  choosesProject,
  draft: { value, change, state },
  titleProblem,
  projectProblem,
}: {
  source: SourceEntry | null;
  projects: readonly Project[];
  choosesProject: boolean;
  draft: Draft<FormDraft>;
  titleProblem: boolean;
  projectProblem: boolean;
}) {
  const words = useWords();
  const { askForm } = words;
  return (
    <>
      {source ? <p className="quiet">{askForm.fromEntry(words.day(source.writtenAt))}</p> : null}
      <TextField
        label={askForm.title}
        hint={askForm.titleHint}
        value={value.title}
        maxLength={200}
        onText={(title) => change({ title })}
        problem={titleProblem ? askForm.titleWrong : undefined}
      />
      <Composer
        label={askForm.story}
        hint={askForm.storyHint}
        value={value.story}
        maxLength={20_000}
        state={state}
        size="large"
        onText={(story) => change({ story })}
      />
      {choosesProject ? (
        <ProjectChoice
          projects={projects}
          draft={value}
          onChange={change}
          problem={projectProblem ? askForm.projectWrong : undefined}
        />
      ) : null}
    </>
  );
}
