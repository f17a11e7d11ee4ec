/** Shapes of inputs: texts with their lengths, ids, moments. Messages complete the sentence "Expected …". */
import * as v from 'valibot';

/** A text that is not blank: trimmed, 1 to `most` characters. */
export const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text.length >= 1 && text.length <= most, `1 to ${count(most)} characters`),
  );

/** A text up to `most` characters; null when it is blank. */
export const prose = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, `at most ${count(most)} characters`),
    v.transform((text) => (text.trim() === '' ? null : text)),
  );

const count = (most: number) => most.toLocaleString('en');

/** An id; whether the thing exists is known only in the graph. */
export const id = () => v.string();

/** The language a person uses; French unless given. */
export const locale = () => v.nullish(v.picklist(['FR', 'EN']), 'FR');

/** A moment, as milliseconds since 1970 UTC. */
export const moment = () =>
  v.pipe(
    v.date(),
    v.transform((date) => date.getTime()),
  );
