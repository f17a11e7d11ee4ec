import * as v from 'valibot';
import { tieBreakOf } from '../request/tie-break.ts';
import { findable } from '../offer/findable.ts';
import { wordsOf } from '../request/words.ts';
import { line, prose } from '../request/text.ts';
import { email, ref, truth, weeklyCap } from './cell.ts';
import { differs, kind } from './kind.ts';
import type { Refused } from './known.ts';

interface Standing {
  id: string;
  ref: string | null;
  name: string;
  email: string | null;
  about: string | null;
  open: boolean;
  weeklyCap: number;
  profileDecided?: boolean;
  availabilityDecided?: boolean;
}

/**
 * An account that the host made by address gets the ref of the row with that address. What people decided
 * here themselves stays.
 */
export const people = kind({
  file: 'people.csv',
  columns: {
    ref: ref(),
    name: line(100),
    email: v.exactOptional(email()),
    about: v.exactOptional(prose(2_000)),
    open: v.exactOptional(truth()),
    weekly_cap: v.exactOptional(weeklyCap()),
  },
  same: (row) => row.ref,
  async take(rows, batch) {
    const known = await batch.run('import/people-now', {
      refs: rows.map((row) => row.ref),
      emails: rows.flatMap((row) => row.email ?? []),
    });
    const byRef = new Map<string | null, Standing>(known.map((person) => [person.ref, person]));
    const byEmail = new Map<string | null, Standing>(known.map((person) => [person.email, person]));
    const refused: Refused[] = [];
    const written: { person: Standing & { ref: string; tie: number; words: string[] }; stood: boolean }[] =
      [];
    for (const { line, weekly_cap: cap, ...row } of rows) {
      const [owner, named] = [row.email ? byEmail.get(row.email) : undefined, byRef.get(row.ref)];
      if (owner && owner !== named && (named || owner.ref !== null)) {
        refused.push({
          line,
          reason: `email: this address belongs to ${owner.ref === null ? 'another account' : `the person with the ref "${owner.ref}"`}`,
        });
        continue;
      }
      const stands = named ?? owner;
      const wanted = {
        ...(stands ?? {
          id: batch.clock.newId('person'),
          email: null,
          about: null,
          open: false,
          weeklyCap: batch.weeklyCap,
        }),
        ...row,
        ...(cap === undefined ? {} : { weeklyCap: cap ?? batch.weeklyCap }),
        ...(stands?.profileDecided ? { name: stands.name, about: stands.about } : {}),
        ...(stands?.availabilityDecided ? { open: stands.open, weeklyCap: stands.weeklyCap } : {}),
      };
      if (!differs<Standing>(wanted, stands)) continue;
      written.push({
        person: { ...wanted, tie: tieBreakOf(row.ref), words: wordsOf(wanted.about) },
        stood: stands !== undefined,
      });
      // An address that one row gives up is free for later rows.
      if (stands) byEmail.delete(stands.email);
      byEmail.set(wanted.email, wanted);
      byRef.set(wanted.ref, wanted);
    }
    const changed = written.filter(({ stood }) => stood).map(({ person }) => person);
    // Changes come first: a new person may have an address that somebody gives up.
    await batch.run('import/change-people', { rows: changed });
    await batch.run('import/people', {
      rows: written.filter(({ stood }) => !stood).map(({ person }) => person),
    });
    await findable(
      batch.run,
      changed.map(({ id }) => id),
    );
    return { refused, unchanged: rows.length - refused.length - written.length };
  },
});
