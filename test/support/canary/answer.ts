/** Judges a response: every canary in it has to be one that its receiver may see. */
import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { stored } from '../graph.ts';
import { rootFieldsIn } from './mark.ts';
import { Oracle, type Receiver } from './oracle.ts';
import { recordFindings, tokensIn, type Released } from './register.ts';
import { strip } from './token.ts';

const hash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const oracle = new Oracle(stored);
export const mayRead = (receiver: Receiver, token: string): Promise<boolean> =>
  oracle.mayRead(receiver, token);

/** The hash of the credentials of a request, '' for none. A bearer token counts before a cookie. */
export function credentialIn(
  authorization: string | null | undefined,
  cookies: string | null | undefined,
): string {
  const [, token] = /^Bearer +(\S+)/i.exec(authorization ?? '') ?? [];
  const [, secret] = /(?:^|; *)(?:__Host-)?te=([^;]*)/.exec(cookies ?? '') ?? [];
  const credential = token ?? (secret && decodeURIComponent(secret));
  return credential ? hash(credential) : '';
}

const known = new Map<string, string>();
/** The person these credentials belong to, or belonged to: a session may end with its response. */
export async function holderOf(credential: string): Promise<string | null> {
  if (credential === '') return null;
  const [row] = await stored<{ id: string }>(
    `MATCH (p:Person)-[:HOLDS]->(:Token {hash: $credential}) RETURN p.id AS id
      UNION MATCH (p:Person)-[:ENTERED]->(:Session {hash: $credential}) RETURN p.id AS id`,
    { credential },
  );
  if (row) known.set(credential, row.id);
  return row?.id ?? known.get(credential) ?? null;
}

/**
 * Addresses of servers with a graph of their own, which the oracle cannot read: there a text is its sender's
 * alone.
 */
export const elsewhere = new Set<string>();

export interface Answered {
  url: string;
  credential: string;
  sent: string;
  raw: string;
  undisturbed: () => boolean;
}

/** One sentence for each text in a response that its receiver may not see. It does not quote the text. */
export async function judge({ url, credential, sent, raw, undisturbed }: Answered): Promise<string[]> {
  const tokens = tokensIn(raw);
  if (tokens.length === 0) return [];
  const { pathname, origin } = new URL(url);
  const route = `${pathname} ${operationIn(sent)}`.trim();
  if (pathname !== '/graphql')
    return tokens.map(({ as }) => `A private text (${as}) stands in what ${route} answers to anybody.`);
  // One's own is one's own, but for projects, which others may keep on.
  const others = tokens.filter(
    ({ by, as }) =>
      by !== credential || credential === '' || (/Project\./.test(as) && !elsewhere.has(origin)),
  );
  if (others.length === 0) return [];
  const id = await holderOf(credential);
  const closed = elsewhere.has(origin)
    ? others.map(({ token }) => token)
    : await oracle.closed(
        { id, codes: codesIn(sent) },
        others.map(({ token }) => token),
      );
  if (closed.length > 0 && !undisturbed()) return [];
  return others
    .filter(({ token }) => closed.includes(token))
    .map(({ as }: Released) => `${id ?? 'Nobody'} got a private text (${as}) they may not see, by ${route}.`);
}

/** Records the findings and throws them: where a test catches the error, it fails at its end all the same. */
export async function assertReadable(answered: Answered): Promise<void> {
  const found = await judge(answered);
  recordFindings(...found);
  if (found.length > 0) throw new Error(found.join('\n'));
}

/** The root fields of an operation, without arguments. */
function operationIn(sent: string): string {
  try {
    return rootFieldsIn(parse(String((JSON.parse(sent) as { query?: unknown }).query))).join(', ');
  } catch {
    return '';
  }
}

/** The hashes of everything in a request that looks like the code of an invitation. */
const codesIn = (sent: string): string[] => [...new Set(strip(sent).match(/[\w-]{20,}/g))].map(hash);
