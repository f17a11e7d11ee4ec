import type { EntryKind, Feeling } from '../../../schema/enums.generated.ts';
import type { Moment, Time, Weekday } from '../moment.ts';
import type { PersonRef } from '../people/people.ts';
import type { ProjectRef } from '../projects.ts';

/** An entry of the demonstration, written by the keeper of its project. Its text is in fr/ and en/. */
export interface Entry extends Moment {
  project: ProjectRef;
  kind: EntryKind;
  feeling: Feeling | null;
  forMe: boolean;
  lookedOverBy: readonly PersonRef[];
}

type More = Partial<Pick<Entry, 'forMe' | 'lookedOverBy' | 'on'>>;

/** Makes the entries of one project: so many days before the visit, at this time. */
export const entryIn =
  (project: ProjectRef) =>
  (days: number, at: Time, kind: EntryKind, feeling: Feeling | null, more: More = {}): Entry => ({
    project,
    days,
    at,
    kind,
    feeling,
    forMe: false,
    lookedOverBy: [],
    ...more,
  });

export const by = (...lookedOverBy: PersonRef[]): More => ({ lookedOverBy });
/** What its text or the name of its project says of the day. */
export const on = (weekday: Weekday, more: More = {}): More => ({ ...more, on: weekday });
export const forMe: More = { forMe: true };
