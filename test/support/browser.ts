/**
 * A browser on our pages: it keeps the cookie of a session, and sends the Origin and the header that go with
 * it.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { hashOf } from '../../api/request/secret.ts';
import { cypher } from './graph.ts';
import { withoutCost, type Answer, type Problem, type Someone } from './people.ts';
import { eventually } from './eventually.ts';

export type Payload = Record<string, unknown> & { problems: Problem[] };

export class Browser {
  /** `name=value`, as it is sent. */
  cookie: string | null = null;
  constructor(
    readonly api = process.env['TEST_API'] ?? '',
    readonly origin = api,
  ) {}

  /** The headers of a page of ours; undefined leaves one out. */
  async fetch(body: object, headers: Record<string, string | undefined> = {}): Promise<Response> {
    const all = {
      'content-type': 'application/json',
      origin: this.origin,
      'apollo-require-preflight': 'true',
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...headers,
    };
    const sent = Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    );
    const response = await fetch(`${this.api}/graphql`, {
      method: 'POST',
      headers: sent,
      body: JSON.stringify(body),
    });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined)
      this.cookie = /Max-Age=0|Expires=Thu, 01 Jan 1970/.test(set) ? null : (set.split(';')[0] ?? null);
    return response;
  }

  async ask<Data = Record<string, never>>(query: string, variables: object = {}): Promise<Answer<Data>> {
    return withoutCost((await (await this.fetch({ query, variables })).json()) as Answer<Data>);
  }

  /** Runs one mutation of the contract and returns its payload. */
  async do(mutation: string, input: object, selection = '__typename'): Promise<Payload> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await this.ask<Record<string, Payload>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection}
        problems { __typename message path ... on LimitReached { retryAt } } } }`,
      { input },
    );
    const payload = answer.data?.[mutation];
    if (answer.errors || !payload) throw new Error(JSON.stringify(answer.errors));
    return payload;
  }

  /** The name of whoever is signed in; null for nobody. */
  async who(): Promise<string | null> {
    const { data } = await this.ask<{ viewer: { person: { name: string } } | null }>(
      '{ viewer { person { name } } }',
    );
    return data.viewer?.person.name ?? null;
  }
}

/** A link for somebody, laid into the graph, where sending mail is not what is tried. Its code. */
export async function linkFor({ id }: Someone, until = Date.now() + 60_000): Promise<string> {
  const code = nanoid(43);
  await cypher(
    'MATCH (p:Person {id: $id}) CREATE (:SignInLink {hash: $hash, until: $until})-[:LETS_IN]->(p)',
    { id, hash: hashOf(code), until },
  );
  return code;
}

/** Somebody in a browser. */
export async function signedIn(who: Someone, browser = new Browser()): Promise<Browser> {
  await browser.do('signIn', { code: await linkFor(who) });
  return browser;
}

/** Begins with a letter: a command would read an address that begins with "-" as an option. */
export const newAddress = (): string => `a${nanoid(12)}@example.org`.toLowerCase();

export async function withAddress(who: Someone, email = newAddress()): Promise<string> {
  await cypher('MATCH (p:Person {id: $id}) SET p.email = $email', { id: who.id, email });
  return email;
}

export interface Received {
  subject: string;
  text: string;
  code: string;
  /** What follows `#`: the code, the mark and the code of an invitation. */
  hash: string;
  mode: number;
}

/** All mail the server of the run laid down for an address, the oldest first. */
export async function mailTo(email: string): Promise<Received[]> {
  const folder = join(process.env['TEST_DATA_DIR'] ?? '', 'mail');
  const received: Received[] = [];
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    if (!text.startsWith(`To: ${email}\n`)) continue;
    const { mode } = await stat(join(folder, name));
    received.push({
      subject: /^Subject: (.*)$/m.exec(text)?.[1] ?? '',
      text,
      code: /\/enter#([\w-]+)/.exec(text)?.[1] ?? '',
      hash: /\/enter#(\S+)/.exec(text)?.[1] ?? '',
      mode: mode & 0o777,
    });
  }
  return received;
}

/** The one mail to an address, once it has come. */
export async function onlyMailTo(email: string): Promise<Received> {
  return await eventually(async () => {
    const [first, ...more] = await mailTo(email);
    if (!first || !first.text.endsWith('tiers-espace\n') || more.length > 0)
      throw new Error(`expected one mail, found ${more.length + (first ? 1 : 0)}`);
    return first;
  });
}
