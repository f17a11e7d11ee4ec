/**
 * What is written by one run of all mutations can be told from everything else in the graph: its ids hold the
 * letters of the run, and its clock stands still at a moment that no other test uses.
 */
import { randomInt } from 'node:crypto';
import { customAlphabet } from 'nanoid';
import { linkLifetime } from '../../api/mail/link-letter.ts';
import type { Clock } from '../../api/request/clock.ts';
import { nameOf, type MutationCase } from './mutations.ts';

const day = 24 * 3_600_000;
const drawLetters = customAlphabet('abcdefghijklmnopqrstuvwxyz', 10);
const drawDigits = customAlphabet('0123456789', 11);

export class MarkedRun implements Clock {
  readonly letters = drawLetters();
  /** Milliseconds since 1970 UTC, some days ahead. */
  private readonly moment = Date.now() + 4 * day + randomInt(day);
  /** When the copies of the demonstration and the sign-in links end that are made in this run. */
  readonly moments = [this.moment + day, this.moment + linkLifetime];

  now(): number {
    return this.moment;
  }
  newId(prefix: string): string {
    return `${prefix}_${this.letters}${drawDigits()}`;
  }

  /** The mark of the scene in which a mutation is done. */
  markOf(mutationCase: MutationCase): string {
    return `once${this.letters}${nameOf(mutationCase)
      .toLowerCase()
      .replaceAll(/[^a-z]/g, '')}`;
  }
  /** The mark of a scene in a text. */
  markIn(text: string): string | undefined {
    return new RegExp(`(once${this.letters}[a-z]+)_`).exec(text)?.[1];
  }
}
