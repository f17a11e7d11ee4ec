/** What the form holds, kept as a draft until it is stored as an ask. */
import type { DraftAskInput, Need, Urgency } from '../../graph/generated/graphql.ts';
import type { Project, SourceEntry, StoredAsk } from './ask-form.tsx';
import { dayOf, endOfDay } from './deadline.ts';
import type { Topic } from '../../ui/topic-search.tsx';

export interface FormDraft {
  /** Empty for a new project with the title `projectTitle`. */
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

/** What the form starts from: an ask that is stored, an entry of the viewer's, or nothing. */
export interface Origin {
  ask: StoredAsk | null;
  source: SourceEntry | null;
  projects: readonly Project[];
}

export function draftOf({ ask, source, projects }: Origin): FormDraft {
  return {
    projectId: ask?.project.id ?? source?.project.id ?? projects[0]?.id ?? '',
    projectTitle: '',
    title: ask?.title ?? '',
    story: ask?.story ?? source?.text ?? '',
    brief: ask?.brief ?? '',
    needs: ask?.needs ?? [],
    topics: ask?.topics.edges.map(({ node: { id, name } }) => ({ id, name })) ?? [],
    urgency: ask?.urgency ?? 'WHENEVER',
    until: ask?.until ? dayOf(ask.until) : '',
    unnamed: ask?.unnamed ?? false,
  };
}

export const inputOf = (draft: FormDraft): Omit<DraftAskInput, 'projectId'> => ({
  title: draft.title,
  story: draft.story,
  brief: draft.brief,
  urgency: draft.urgency,
  unnamed: draft.unnamed,
  needs: [...draft.needs],
  topicIds: draft.topics.map(({ id }) => id),
  until: draft.until === '' ? null : endOfDay(draft.until),
});

/** A title or a project's name, as the API takes it. */
export const isLine = (text: string): boolean => text.trim() !== '' && text.length <= 200;
