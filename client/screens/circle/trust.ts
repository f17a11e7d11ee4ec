/** What the viewer's trust in a person is set to, and when a change of it takes something away. */
import type { Reads, TrustAndVouchFragment, TrustLevel } from '../../graph/generated/graphql.ts';

/** Null: no trust. A level of null stands for an imported weight below the lowest level. */
export type Setting = { level: TrustLevel | null; reads: Reads; readsFrom: string | null } | null;

export const settingOf = ({ myTrust }: TrustAndVouchFragment): Setting =>
  myTrust
    ? { level: myTrust.level ?? null, reads: myTrust.reads, readsFrom: myTrust.readsFrom ?? null }
    : null;

const levels: readonly (TrustLevel | null)[] = [null, 'KNOWN', 'TRUSTED', 'FULL'];

/** The moment from which the person reads, in milliseconds; Infinity for somebody who reads nothing. */
function readsSince(setting: Setting): number {
  if (!setting || setting.reads === 'NOTHING') return Infinity;
  if (setting.reads === 'EVERYTHING') return -Infinity;
  return setting.readsFrom === null ? Date.now() : Date.parse(setting.readsFrom);
}

/** Whether the person can read less than before. */
export const takesAway = (before: Setting, next: Setting): boolean =>
  levels.indexOf(next?.level ?? null) < levels.indexOf(before?.level ?? null) ||
  readsSince(next) > readsSince(before);
