/** How long texts may be, and how that is said. Messages complete "Expected …". */
import * as v from 'valibot';

/** One line that says something: trimmed, 1 to `most` characters. */
export const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text.length >= 1 && text.length <= most, `1 to ${count(most)} characters`),
  );

/** Any text up to `most` characters; blank is none. */
export const prose = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, `at most ${count(most)} characters`),
    v.transform((text) => (text.trim() === '' ? null : text)),
  );

const count = (most: number) => most.toLocaleString('en');

/** The id of something; whether it exists is the graph's to say. */
export const id = () => v.string();

/** The language a person uses; French unless given. */
export const locale = () => v.nullish(v.picklist(['FR', 'EN']), 'FR');

/** A moment, as milliseconds since 1970 UTC. */
export const moment = () =>
  v.pipe(
    v.date(),
    v.transform((date) => date.getTime()),
  );
