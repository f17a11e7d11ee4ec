import { useLocation } from 'wouter';
import { useDraft } from '../../drafts/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { Form } from '../../ui/form.tsx';
import type { Frame } from './frame.ts';
import { keepStep } from './progress.ts';
import { StepFrame } from './step.tsx';
import { useWelcomeWords } from './words.ts';

type Props = Frame & { person: string; project: { id: string } | null };

/** A first note, as a draft of the logbook: who reads it is chosen where notes are written. */
export function NoteStep({ project, ...rest }: Props) {
  const { note: words, later } = useWelcomeWords();
  const { onStep, onNext } = rest;
  if (project) return <Note {...rest} project={project} />;
  return (
    <StepFrame step="note" title={words.title} says={words.none} onStep={onStep}>
      <div className="row">
        <Button weight="first" onClick={() => onStep('project')}>
          {words.back}
        </Button>
        <Button weight="plain" onClick={onNext}>
          {later}
        </Button>
      </div>
    </StepFrame>
  );
}

function Note({ project, person, onStep, onNext }: Props & { project: { id: string } }) {
  const { note: words, later } = useWelcomeWords();
  const [, navigate] = useLocation();
  const draft = useDraft(`note/${project.id}`, { text: '' });
  const write = () => {
    keepStep(person, 'circle');
    navigate(`/logbooks/${project.id}/write`);
  };
  return (
    <StepFrame step="note" title={words.title} says={words.says} onStep={onStep}>
      <Form onSubmit={write}>
        <Composer
          label={words.label}
          value={draft.value.text}
          onText={(text) => draft.change({ text })}
          state={draft.state}
          maxLength={20_000}
          size="large"
        />
        <div className="row">
          <Button type="submit" weight="first">
            {words.go}
          </Button>
          <Button weight="plain" onClick={onNext}>
            {later}
          </Button>
        </div>
      </Form>
    </StepFrame>
  );
}
