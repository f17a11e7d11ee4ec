import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDraft } from '../../drafts/use-draft.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Form } from '../../ui/form.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { useProjectReaders } from '../ask/project-readers.ts';
import { draftOf, isLine, type Origin } from './form-draft.ts';
import { Happening } from './happening.tsx';
import { Known } from './known.tsx';
import { Review } from './review.tsx';
import { useSave } from './save.ts';
import styles from './ask-form.module.css';

type Step = 1 | 2 | 3;

/** Where the form stands: the address of each of its steps. */
function addressOf({ ask, source }: Pick<Origin, 'ask' | 'source'>, step: Step): string {
  if (ask) return `/asks/${ask.id}/edit?step=${step}`;
  return source ? `/asks/new?entry=${source.id}&step=${step}` : `/asks/new?step=${step}`;
}

export function Steps({ origin, trusting }: { origin: Origin; trusting: boolean }) {
  const words = useWords();
  const { askForm } = words;
  const { ask, source, projects } = origin;
  const [, navigate] = useLocation();
  const toast = useToast();
  const wanted = Number(new URLSearchParams(useSearch()).get('step'));
  const draft = useDraft(ask ? `ask/${ask.id}` : source ? `ask/${source.id}` : 'ask/new', draftOf(origin));
  const { value, change } = draft;
  const saving = useSave(origin);
  const [tried, setTried] = useState(false);
  const readers = useProjectReaders(value.projectId || null);
  const shared = ask !== null && ask.state !== 'DRAFT';

  const complete = isLine(value.title) && (value.projectId !== '' || isLine(value.projectTitle));
  const step: Step = wanted === 3 && ask && complete ? 3 : wanted >= 2 && complete && value.projectId ? 2 : 1;
  const unchanged = draft.state === 'empty';

  /** Stores the ask; its id, or null when it was not taken, with the step to mend it on. */
  const store = async (): Promise<string | null> => {
    setTried(true);
    if (!complete) {
      navigate(addressOf(origin, 1));
      return null;
    }
    if (ask && unchanged) return ask.id;
    const projectId = await saving.projectOf(value);
    if (projectId === null) return null;
    const id = await saving.save({ ...value, projectId });
    if (id === null) change({ projectId, projectTitle: '' });
    else draft.clear();
    return id;
  };
  const keep = async () => {
    const id = await store();
    if (id === null) return;
    toast({ text: shared ? askForm.saved : askForm.kept });
    navigate(shared ? `/asks/${id}` : '/asks');
  };
  const goOn = async () => {
    setTried(true);
    if (!complete) return;
    if (step === 1) {
      const projectId = await saving.projectOf(value);
      if (projectId === null) return;
      if (projectId !== value.projectId) change({ projectId, projectTitle: '' });
      navigate(addressOf(origin, 2));
      return;
    }
    if (shared) return navigate(addressOf(origin, 3)); // others read it: it changes only when that is asked for
    const id = await store();
    if (id === null) return;
    // The browser's way back leads to the stored ask, not to an empty form.
    if (!ask) navigate(`/asks/${id}/edit?step=2`, { replace: true });
    navigate(`/asks/${id}/edit?step=3`);
  };

  const fields: Record<Step, ReactNode> = {
    1: (
      <Happening
        source={source}
        projects={projects}
        choosesProject={!ask && !source}
        draft={draft}
        titleProblem={(tried && !isLine(value.title)) || saving.problemAt('title') !== undefined}
        projectProblem={
          (tried && value.projectId === '' && !isLine(value.projectTitle)) ||
          saving.projectProblem !== undefined
        }
      />
    ),
    2: <Known draft={draft} readers={readers} untilProblem={saving.problemAt('until') !== undefined} />,
    3: ask ? (
      <Review ask={ask} draft={value} readers={readers} trusting={trusting} shared={shared} onStore={store} />
    ) : null,
  };
  const title = step === 3 && shared ? askForm.review : (askForm.steps[step - 1] ?? '');
  const back =
    step > 1
      ? { to: addressOf(origin, (step - 1) as Step), label: askForm.steps[step - 2] ?? '' }
      : ask
        ? { to: `/asks/${ask.id}`, label: ask.title }
        : source
          ? { to: `/logbooks/${source.project.id}`, label: source.project.title }
          : { to: '/asks', label: words.asks.title };
  return (
    <Screen
      key={step}
      title={title}
      name={`${ask ? askForm.editTitle : askForm.newTitle}, ${step}/3`}
      kind={step === 1 ? undefined : 'wide'}
      back={back}
      menu={
        <p className={`${styles['step']} quiet small`}>
          <span aria-hidden="true">{askForm.step(step)}</span>
          <span className="unseen">{askForm.stepSays(step)}</span>
        </p>
      }
    >
      <Form onSubmit={step === 3 ? keep : goOn}>
        {fields[step]}
        <ErrorNotice of={saving.attempts} />
        <div className="row">
          {step < 3 ? (
            <Button type="submit" weight="first" busy={saving.busy}>
              {askForm.next}
            </Button>
          ) : null}
          <Button
            type={step === 3 ? 'submit' : 'button'}
            weight={step === 3 && shared ? 'first' : 'plain'}
            busy={saving.busy}
            onClick={step === 3 ? undefined : keep}
          >
            {shared ? words.common.save : askForm.saveDraft}
          </Button>
        </div>
      </Form>
    </Screen>
  );
}
