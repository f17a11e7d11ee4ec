/** Stores what is in the form: a new ask as a draft, or a change of one that is stored. Safe to send again. */
import { useSubmit } from '../../graph/submit.ts';
import type { Problem } from '../../graph/problems.ts';
import { createProjectMutation, draftAskMutation, updateAskMutation } from './documents.ts';
import { inputOf, type FormDraft, type Origin } from './form-draft.ts';

const fields = ['title', 'until'];

export function useSave({ ask, source }: Pick<Origin, 'ask' | 'source'>) {
  const createProject = useSubmit(createProjectMutation, { fields: ['title'] });
  const draftAsk = useSubmit(draftAskMutation, { fields });
  const updateAsk = useSubmit(updateAskMutation, { fields });
  const saveAsk = ask ? updateAsk : draftAsk;
  return {
    busy: createProject.busy || saveAsk.busy,
    attempts: [createProject, saveAsk],
    projectProblem: createProject.problemAt('title'),
    problemAt: (field: 'title' | 'until'): Problem | undefined => saveAsk.problemAt(field),
    /** The id of the draft's project, which is created if it is new; null on a problem. */
    projectOf: async ({ projectId, projectTitle }: FormDraft): Promise<string | null> => {
      if (projectId !== '') return projectId;
      const payload = await createProject.submit({ title: projectTitle });
      return payload?.project?.id ?? null;
    },
    /** The id of the stored ask; null on a problem. The project must exist. */
    save: async (draft: FormDraft): Promise<string | null> => {
      const input = inputOf(draft);
      const payload = ask
        ? await updateAsk.submit({ askId: ask.id, ...input })
        : await draftAsk.submit({ ...input, projectId: draft.projectId, entryId: source?.id ?? null });
      return payload?.ask?.id ?? null;
    },
  };
}
