/** From what stands in the form to the graph: the project first where it is new, then the ask; safe to send again. */
import { useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { useLocation } from 'wouter';
import type { Need, Urgency } from '../../graph/generated/graphql.ts';
import { useKeys } from '../../graph/retry-key.ts';
import { problemText, errorText, type Problem } from '../../graph/errors.ts';
import { useWords } from '../../words/words.tsx';
import type { From, Written } from './ask-form.tsx';
import { creatingProject, drafting, updating } from './documents.ts';
import type { Topic } from './topic-picker.tsx';

export interface Draft {
  /** Empty for a new project of the title `projectTitle`. */
  projectId: string;
  projectTitle: string;
  title: string;
  story: string;
  brief: string;
  needs: readonly Need[];
  topics: readonly Topic[];
  urgency: Urgency;
  /** A day as the browser's date field gives it; empty for none. */
  until: string;
  unnamed: boolean;
}

export function useSaving(ask: Written | null, from: From | null) {
  const words = useWords();
  const [, navigate] = useLocation();
  const [{ fetching: creating }, create] = useMutation(creatingProject);
  const [{ fetching: drafted }, draft] = useMutation(drafting);
  const [{ fetching: updated }, update] = useMutation(updating);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const projectKey = useKeys();
  const askKey = useKeys();
  const busy = creating || drafted || updated;
  const fields = new Set(['title', 'until', 'projectTitle']);

  /** The thing, or null when it could not be made; says why then. */
  const took = <Thing>(
    thing: Thing | null | undefined,
    found: readonly Problem[] | undefined,
    error: CombinedError | undefined,
    field?: string,
  ): Thing | null => {
    const named = field ? found?.map((problem) => ({ ...problem, path: ['input', field] })) : found;
    setProblems(named ?? []);
    const other = named?.find(({ path }) => !fields.has(path?.at(-1) ?? ''));
    setTrouble(error ? errorText(error, words, true) : other ? problemText(other, words) : null);
    return thing ?? null;
  };

  const save = async ({ projectId, projectTitle, topics, until, ...texts }: Draft): Promise<void> => {
    if (busy) return;
    const input = {
      ...texts,
      needs: [...texts.needs],
      topicIds: topics.map(({ id }) => id),
      until: until === '' ? null : `${until}T23:59:59.000Z`,
    };
    if (ask) {
      const { data, error } = await update({ input: { askId: ask.id, ...input } });
      const done = took(data?.updateAsk.ask, data?.updateAsk.problems, error);
      if (done) navigate(`/asks/${done.id}`);
      return;
    }
    let into = projectId;
    if (into === '') {
      const { data, error } = await create({
        input: { title: projectTitle, key: projectKey({ projectTitle }) },
      });
      const project = took(data?.createProject.project, data?.createProject.problems, error, 'projectTitle');
      if (!project) return;
      into = project.id;
    }
    const { data, error } = await draft({
      input: { ...input, projectId: into, entryId: from?.id ?? null, key: askKey({ ...input, into }) },
    });
    const done = took(data?.draftAsk.ask, data?.draftAsk.problems, error);
    if (done) navigate(`/asks/${done.id}`);
  };
  return {
    save,
    saving: busy,
    wrong: (field: string) => problems.some(({ path }) => path?.at(-1) === field),
    trouble,
  };
}
