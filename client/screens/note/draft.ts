import type { EntryKind, Feeling } from '../../graph/generated/graphql.ts';

/** What the form of an entry holds. */
export interface NoteDraft {
  text: string;
  kind: EntryKind;
  feeling: Feeling | null;
}

export const emptyNote: NoteDraft = { text: '', kind: 'NOTE', feeling: null };

/** Where the draft of a new entry of a project is kept. */
export const notePlace = (projectId: string): string => `note/${projectId}`;

/** The most characters of an entry. */
export const longestNote = 20_000;
