/** E-mail addresses: one rule for the API, the commands and imports. */
import * as v from 'valibot';

/** Characters that can redirect a mail or control a terminal. */
const unsafe = /[\p{Cc}<>,;:"()[\]\\]/u;

/**
 * The address in lower case, so that an address has one account; undefined when the text is not an address.
 */
export function emailOf(text: string): string | undefined {
  return /^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254 ? text.toLowerCase() : undefined;
}

/** An address as a person types it, in lower case; undefined when the text is not a plain one. */
export const typedEmailOf = (text: string): string | undefined =>
  unsafe.test(text.trim()) ? undefined : emailOf(text.trim());

/** An address as a person types it in the API, in lower case. */
export const address = () =>
  v.pipe(
    v.nullish(v.string(), ''),
    v.transform(typedEmailOf),
    v.string('an e-mail address, at most 254 characters'),
  );
