/** How much one operation has read and answers with. */
import { GraphQLError } from 'graphql';
import { limits } from './size-limits.ts';

/** The answer, or what was read for it, is larger than one answer may be. */
export const answerTooLarge = () =>
  new GraphQLError(`The answer would be larger than ${limits.answer} bytes. Ask for less at once.`, {
    extensions: { code: 'TOO_LARGE' },
  });

export class Meter {
  private read = 0;
  /** Whether its answer may have any size: what a person exports is as large as what they keep. */
  unlimited = false;

  /** Counts the texts of rows; throws TOO_LARGE when they are more than an answer may hold. */
  count(rows: readonly object[]): void {
    for (const row of rows)
      for (const value of Object.values(row)) if (typeof value === 'string') this.read += value.length;
    this.check();
  }

  /** Throws TOO_LARGE when too much was read already: nothing more is begun. */
  check(): void {
    if (this.read > limits.answer && !this.unlimited) throw answerTooLarge();
  }
}

/** Whether a value is longer than `most` bytes as JSON. It stops where it knows. */
export function isLarger(value: unknown, most: number): boolean {
  return most - sizeOf(value, most) < 0;
}

/** The size of the value as JSON, about; of a value larger than `most`, some number larger than that. */
function sizeOf(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length > most ? value.length : Buffer.byteLength(value) + 2;
  if (typeof value !== 'object' || value === null) return 5;
  let size = 2;
  const isArray = Array.isArray(value);
  for (const name in value) {
    if (!isArray) size += name.length + 3;
    size += 1 + sizeOf((value as Record<string, unknown>)[name], most - size);
    if (size > most) return size;
  }
  return size;
}
