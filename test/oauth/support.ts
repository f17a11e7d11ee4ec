/** An app that asks to be let in, and the browser of the person who is asked. */
import * as client from 'openid-client';
import { signedIn, type Browser } from '../support/browser.ts';
import { someone, type Someone } from '../support/people.ts';

export const back = 'https://almanac.example/back';
const home = () => process.env['TEST_API'] ?? '';
export const issuer = (api = home()) => new URL(`${api}/oauth`);

/** Somebody who builds an app, and the app. */
export async function registeredApp({
  redirects = [back],
  browser,
}: { redirects?: string[]; browser?: Browser } = {}) {
  const maker = await someone({ name: 'Mina' });
  const session = await signedIn(maker, browser);
  const { app } = await session.do(
    'registerApp',
    { name: 'Almanac', redirects, purpose: 'Shows what is new.' },
    'app { id }',
  );
  const { id } = app as { id: string };
  return { id, maker, session };
}

export const discovered = (app: string, api?: string): Promise<client.Configuration> =>
  client.discovery(issuer(api), app, undefined, client.None(), { execute: [client.allowInsecureRequests] });

export type Decision = { scopes: string[] } | 'refuse' | null;

/** A browser of somebody, with the cookies of the authorization server at the addresses they are for. */
export class Visit {
  private readonly cookies = new Map<string, { value: string; path: string }>();
  constructor(readonly browser: Browser) {}

  /** Opens an address of the house, without following where it leads. */
  async open(address: string | URL, headers: Record<string, string> = {}): Promise<Response> {
    const url = new URL(address, this.browser.api);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: this.cookieFor(url.pathname), ...headers },
    });
    this.keep(response);
    return response;
  }

  /** Opens what an app sent the browser to, up to the page where one is asked. The id of the request. */
  async asked(address: string | URL): Promise<string> {
    const location = (await this.open(address)).headers.get('location') ?? '';
    const [, uid] = /^\/consent\/([\w-]{10,})$/.exec(location) ?? [];
    if (!uid) throw new Error(`led to ${location}`);
    return uid;
  }

  /** What the page sends; undefined leaves a header out. */
  async decide(
    uid: string,
    decision: Decision,
    headers: Record<string, string | undefined> = {},
  ): Promise<{ status: number; answer: Record<string, unknown> }> {
    const all = {
      'content-type': 'application/json',
      origin: this.browser.origin,
      'apollo-require-preflight': 'true',
      cookie: this.cookieFor(`/consent/${uid}`),
      ...headers,
    };
    const response = await fetch(`${this.browser.api}/consent/${uid}`, {
      method: 'POST',
      headers: Object.entries(all).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as [string, string]],
      ),
      body: JSON.stringify({ decision }),
    });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  }

  /** The address at the app to which the browser is sent in the end. */
  async returned(uid: string, decision: Decision): Promise<URL> {
    const { answer } = await this.decide(uid, decision);
    const response = await this.open(String(answer['to']));
    return new URL(response.headers.get('location') ?? `none:${response.status}`);
  }

  private cookieFor(path: string): string {
    const own = [...this.cookies].flatMap(([name, cookie]) =>
      path === cookie.path || path.startsWith(`${cookie.path.replace(/\/$/, '')}/`)
        ? [`${name}=${cookie.value}`]
        : [],
    );
    return [...(this.browser.cookie === null ? [] : [this.browser.cookie]), ...own].join('; ');
  }

  private keep(response: Response): void {
    for (const set of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = set.split('; ');
      const [name = '', value = ''] = pair.split('=');
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, { value, path });
    }
  }
}

/** What the page of a device sends: its code and, unless it only looks, a decision. */
export async function enter(browser: Browser, code: string, decision: Decision) {
  const response = await fetch(`${browser.api}/device`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: browser.origin,
      'apollo-require-preflight': 'true',
      cookie: browser.cookie ?? '',
    },
    body: JSON.stringify({ code, decision }),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

export interface Asking {
  scope?: string;
  redirect?: string;
  state?: string;
  more?: Record<string, string>;
}

/** A request of an app: where it sends the browser, and what it keeps to prove itself. */
export async function request(
  config: client.Configuration,
  { scope = 'people:read', redirect = back, more = {} }: Asking = {},
) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirect,
    scope,
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  });
  return { url, verifier, state };
}

/** Scopes as the page sends them: by their names in the schema. */
export const scopesOf = (scope: string) => ({
  scopes: scope.split(' ').map((name) => name.toUpperCase().replace(':', '_')),
});

/** Somebody lets an app in; what the app then has. */
export async function letIn(
  who: Someone,
  app: string,
  { scope = 'people:read', ticked = scope, redirect = back }: Asking & { ticked?: string } = {},
) {
  const config = await discovered(app);
  const visit = new Visit(await signedIn(who));
  const { url, verifier, state } = await request(config, { scope, redirect });
  const at = await visit.returned(await visit.asked(url), scopesOf(ticked));
  const tokens = await client.authorizationCodeGrant(config, at, {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
  return { config, visit, tokens, at, verifier, state };
}

/** Asks the token endpoint as an app does that uses no library. */
export async function token(
  body: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; answer: Record<string, string>; headers: Headers }> {
  const response = await fetch(`${home()}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(body),
  });
  return {
    status: response.status,
    answer: (await response.json()) as Record<string, string>,
    headers: response.headers,
  };
}

/** Asks the API with a bearer token; the name of its holder, or the code of the error. */
export async function nameBy(bearer: string, query = '{ viewer { person { name } } }'): Promise<unknown> {
  const response = await fetch(`${home()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { viewer: { person: { name: string } | null } | null };
    errors?: { extensions: { code: string } }[];
  };
  return errors?.[0]?.extensions.code ?? data?.viewer?.person?.name;
}
