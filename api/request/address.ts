import * as v from 'valibot';
import { emailOf } from '../import/cell.ts';

/** What a mail could be led astray by, and what commands a terminal. */
const astray = /[\p{Cc}<>,;:"()[\]\\]/u;

/** An e-mail address as somebody types it, in lower case. */
export const address = () =>
  v.pipe(
    v.nullish(v.string(), ''),
    v.transform((text) => (astray.test(text.trim()) ? undefined : emailOf(text.trim()))),
    v.string('an e-mail address, at most 254 characters'),
  );
