/**
 * The first steps of somebody who has just come. Each can be left for later, and they go on where one left
 * them; what is written in them is kept as a draft.
 */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { read } from '../../graph/early.ts';
import { useLive } from '../../graph/live.ts';
import { useSession, type Viewer } from '../../graph/session.tsx';
import { AbsentScreen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { CircleStep } from './circle-step.tsx';
import { welcomeQuery } from './documents.ts';
import { HelpStep } from './help-step.tsx';
import { NoteStep } from './note-step.tsx';
import { keepStep, stepOf, steps, type Step } from './progress.ts';
import { ProjectStep } from './project-step.tsx';
import { useWelcomeWords } from './words.ts';
import { YouStep } from './you-step.tsx';

export const reads = () => [read(welcomeQuery, {})];

export default function Welcome() {
  const { viewer } = useSession();
  return viewer ? <Steps person={viewer.person} /> : null;
}

function Steps({ person }: { person: Viewer['person'] }) {
  const { bar } = useWords();
  const words = useWelcomeWords();
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>(() => stepOf(person.id) ?? 'you');
  const { data, error, refetch } = useLive(welcomeQuery, []);
  const goTo = (next: Step) => {
    keepStep(person.id, next);
    setStep(next);
  };
  const next = () => goTo(steps[steps.indexOf(step) + 1] ?? 'circle');
  /** Home, where the steps wait. */
  const leave = () => {
    keepStep(person.id, step);
    navigate('/');
  };
  if (!data?.viewer)
    return (
      <AbsentScreen
        title={words.name}
        error={error}
        loaded={Boolean(data)}
        onRetry={refetch}
        to="/"
        link={bar.home}
      />
    );
  const known = data.viewer.acquaintances.edges.map(({ node }) => node);
  const project = data.viewer.projects.edges[0]?.node ?? null;
  const frame = { onStep: goTo, onNext: next, onLater: leave };
  switch (step) {
    case 'you':
      return (
        <YouStep
          key={step}
          {...frame}
          name={data.viewer.person.name}
          inviter={known.length === 1 ? (known[0] ?? null) : null}
        />
      );
    case 'project':
      return <ProjectStep key={step} {...frame} project={project} onBegun={refetch} />;
    case 'help':
      return <HelpStep key={step} {...frame} />;
    case 'note':
      return <NoteStep key={step} {...frame} person={person.id} project={project} />;
    case 'circle':
      return <CircleStep key={step} {...frame} person={person.id} known={known} />;
  }
}
