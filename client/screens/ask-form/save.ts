/** Stores what is in the form: first the project if it is new, then the ask. Safe to send again. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DraftAskInput, Need, Urgency } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import type { SourceEntry, StoredAsk } from './ask-form.tsx';
import { createProjectMutation, draftAskMutation, updateAskMutation } from './documents.ts';
import type { Topic } from './topic-picker.tsx';

export interface Draft {
  /** Empty for a new project with the title `projectTitle`. */
  projectId: string;
  projectTitle: string;
  title: string;
  story: string;
  brief: string;
  needs: readonly Need[];
  topics: readonly Topic[];
  urgency: Urgency;
  /** A date as the browser's date field gives it; empty for none. */
  until: string;
  unnamed: boolean;
}

const fields = ['title', 'until'];

export function useSaveAsk(ask: StoredAsk | null, source: SourceEntry | null) {
  const [, navigate] = useLocation();
  const createProject = useSubmit(createProjectMutation, { fields: ['title'] });
  const draftAsk = useSubmit(draftAskMutation, { fields });
  const updateAsk = useSubmit(updateAskMutation, { fields });
  const [step, setStep] = useState<'project' | 'ask'>('ask');
  const saveAsk = ask ? updateAsk : draftAsk;
  const busy = createProject.busy || saveAsk.busy;

  /** The id of the project of a new ask; null when it could not be created. */
  const projectOf = async ({ projectId, projectTitle }: Draft): Promise<string | null> => {
    if (projectId !== '') return projectId;
    setStep('project');
    const payload = await createProject.submit({ title: projectTitle });
    return payload?.project?.id ?? null;
  };

  const saveNew = async (draft: Draft, input: Omit<DraftAskInput, 'projectId'>) => {
    const projectId = await projectOf(draft);
    if (projectId === null) return null;
    setStep('ask');
    return await draftAsk.submit({ ...input, projectId, entryId: source?.id ?? null });
  };

  const save = async (draft: Draft): Promise<void> => {
    if (busy) return;
    const { title, story, brief, needs, topics, urgency, until, unnamed } = draft;
    const input = {
      title,
      story,
      brief,
      urgency,
      unnamed,
      needs: [...needs],
      topicIds: topics.map(({ id }) => id),
      until: until === '' ? null : `${until}T23:59:59.000Z`,
    };
    const payload = ask ? await updateAsk.submit({ askId: ask.id, ...input }) : await saveNew(draft, input);
    if (payload?.ask) navigate(`/asks/${payload.ask.id}`);
  };

  return {
    save,
    busy,
    /** The step that was sent last. */
    last: step === 'project' ? createProject : saveAsk,
    hasProblem: (field: 'title' | 'until') => step === 'ask' && saveAsk.problemAt(field) !== undefined,
    hasProjectProblem: step === 'project' && createProject.problemAt('title') !== undefined,
  };
}
