import { useDraft } from '../../drafts/use-draft.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { beginProjectMutation } from './documents.ts';
import type { Frame } from './frame.ts';
import { StepFrame } from './step.tsx';
import { useWelcomeWords } from './words.ts';

/** A project in a sentence, which begins a logbook. */
export function ProjectStep({
  project,
  onBegun,
  onStep,
  onNext,
  onLater,
}: Frame & { project: { title: string } | null; onBegun(): void }) {
  const { project: words, next, later } = useWelcomeWords();
  const draft = useDraft('welcome/project', { text: '' });
  const begin = useSubmit(beginProjectMutation, { fields: ['title'] });
  const send = async () => {
    const payload = await begin.submit({ title: draft.value.text.trim() });
    if (!payload?.project) return;
    draft.clear();
    onBegun();
    onNext();
  };
  const wait = (
    <Button weight="plain" onClick={project ? onLater : onNext}>
      {later}
    </Button>
  );
  if (project)
    return (
      <StepFrame step="project" title={words.title} says={words.begun(project.title)} onStep={onStep}>
        <div className="row">
          <Button weight="first" onClick={onNext}>
            {next}
          </Button>
          {wait}
        </div>
      </StepFrame>
    );
  return (
    <StepFrame step="project" title={words.title} says={words.says} onStep={onStep}>
      <Form onSubmit={send}>
        <Composer
          label={words.title}
          hideLabel
          hint={words.hint}
          problem={begin.problemAt('title') ? words.wrong : undefined}
          value={draft.value.text}
          onText={(text) => draft.change({ text })}
          state={draft.state}
          maxLength={200}
        />
        <ErrorNotice of={begin} />
        <div className="row">
          <Button type="submit" weight="first" busy={begin.busy}>
            {words.begin}
          </Button>
          {wait}
        </div>
      </Form>
    </StepFrame>
  );
}
