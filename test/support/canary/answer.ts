/** Judges what came in: each canary in it has to be one its receiver may see. */
import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { stored } from '../graph.ts';
import { rootFieldsIn } from './mark.ts';
import { Oracle, type Receiver } from './oracle.ts';
import { tell, tokensIn, type Released } from './register.ts';
import { strip } from './token.ts';

const hash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const oracle = new Oracle(stored);
export const mayRead = (receiver: Receiver, token: string): Promise<boolean> =>
  oracle.mayRead(receiver, token);

/** What somebody proves themselves with, as its hash: a token counts before a cookie. '' for nobody. */
export function proofIn(
  authorization: string | null | undefined,
  cookies: string | null | undefined,
): string {
  const [, token] = /^Bearer +(\S+)/i.exec(authorization ?? '') ?? [];
  const [, secret] = /(?:^|; *)(?:__Host-)?te=([^;]*)/.exec(cookies ?? '') ?? [];
  const proof = token ?? (secret && decodeURIComponent(secret));
  return proof ? hash(proof) : '';
}

const known = new Map<string, string>();
/** Whom such a proof stands for, or stood for: a session may end with its answer. */
export async function holderOf(proof: string): Promise<string | null> {
  if (proof === '') return null;
  const [row] = await stored<{ id: string }>(
    'MATCH (p:Person)-[:HOLDS]->(:Token {hash: $proof}) RETURN p.id AS id UNION MATCH (p:Person)-[:ENTERED]->(:Session {hash: $proof}) RETURN p.id AS id',
    { proof },
  );
  if (row) known.set(proof, row.id);
  return row?.id ?? known.get(proof) ?? null;
}

/** Addresses of servers with a graph of their own, into which nobody looks: there everything is its sender's alone. */
export const elsewhere = new Set<string>();

export interface Answered {
  url: string;
  proof: string;
  sent: string;
  raw: string;
  undisturbed: () => boolean;
}

/** What of an answer is closed to its receiver, each in one sentence that does not hold the text. */
export async function judge({ url, proof, sent, raw, undisturbed }: Answered): Promise<string[]> {
  const tokens = tokensIn(raw);
  if (tokens.length === 0) return [];
  const { pathname, origin } = new URL(url);
  const route = `${pathname} ${operationIn(sent)}`.trim();
  if (pathname !== '/graphql')
    return tokens.map(({ as }) => `A private text (${as}) stands in what ${route} answers to anybody.`);
  // One's own is one's own, but for projects, which others may keep on.
  const others = tokens.filter(
    ({ by, as }) => by !== proof || proof === '' || (/Project\./.test(as) && !elsewhere.has(origin)),
  );
  if (others.length === 0) return [];
  const id = await holderOf(proof);
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

/** Tells what `judge` found, and throws it: where the error is caught, the test fails at its end. */
export async function demand(answered: Answered): Promise<void> {
  const found = await judge(answered);
  tell(...found);
  if (found.length > 0) throw new Error(found.join('\n'));
}

/** The fields asked for at the root, never what they were given. */
function operationIn(sent: string): string {
  try {
    return rootFieldsIn(parse(String((JSON.parse(sent) as { query?: unknown }).query))).join(', ');
  } catch {
    return '';
  }
}

/** The hashes of all that looks like a code in a request. */
const codesIn = (sent: string): string[] => [...new Set(strip(sent).match(/[\w-]{20,}/g))].map(hash);
