/** How people reach the host of the house, which the pages show to everybody. */
import { SetupProblem } from '../neo4j/setup-problem.ts';
import { typedEmailOf } from './address.ts';

/**
 * The e-mail address or the https address from HOST_CONTACT; null without one. Throws SetupProblem when
 * HOST_CONTACT is neither.
 */
export function contactOf(env: NodeJS.ProcessEnv): string | null {
  const text = env['HOST_CONTACT']?.trim();
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPage = url?.protocol === 'https:' && url.username === '' && url.password === '';
  const contact = isPage ? url.href : typedEmailOf(text);
  if (contact) return contact;
  throw new SetupProblem(
    'HOST_CONTACT takes an e-mail address or an https address: HOST_CONTACT=host@example.org',
  );
}
