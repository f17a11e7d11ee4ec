/** The secret of a webhook, as Standard Webhooks writes it: `whsec_` and bytes in base64. */
import { randomBytes } from 'node:crypto';
import * as v from 'valibot';

const prefix = 'whsec_';
/** Bytes. */
const [fewest, most, usual] = [24, 64, 32];

export const newSecret = (): string => prefix + randomBytes(usual).toString('base64');

export const secretGiven = () =>
  v.pipe(v.string(), v.check(isSecret, `"${prefix}" and ${fewest} to ${most} bytes in base64`));

function isSecret(text: string): boolean {
  const bytes = Buffer.from(text.slice(prefix.length), 'base64');
  const isWhole = text === prefix + bytes.toString('base64');
  return isWhole && bytes.length >= fewest && bytes.length <= most;
}
