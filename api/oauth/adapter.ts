/**
 * What oidc-provider keeps, in the graph: each of its models has an adapter. Secrets are stored as hashes alone, and
 * left out of what is kept of them. Sessions are not kept at all: whoever lets an app in does so in a session of the
 * house, each time.
 */
import { randomBytes } from 'node:crypto';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { Deadline, MaybeDone, Unavailable } from '../neo4j/deadline.ts';
import { tellEnded } from '../account/ended.ts';
import type { Run } from '../neo4j/graph.ts';
import type { Services } from '../request/context.ts';
import { hashOf } from '../request/secret.ts';
import { noteNow } from '../request/security-log.ts';
import { appScopes } from '../token/scopes.ts';
import { lifetimes } from './lifetimes.ts';
import { clientOf } from './client.ts';
import { identityScopes, resourceOf, scopesAsText, scopesIn } from './resource.ts';

export type Needed = Pick<Services, 'graph' | 'clock' | 'requestTimeout' | 'signals' | 'security' | 'origin'>;

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);
export const recordHash = (kind: string, id: string): string => hashOf(`${kind} ${id}`);
export const userCodeHash = (userCode: string): string => hashOf(`user code ${userCode}`);

/** Never kept: what the holder alone knows, and what would tell where a device is. */
const unkept = new Set(['jti', 'userCode', 'deviceInfo', 'session']);

/** Nothing is stored and nothing is found. */
const nothing: Adapter = {
  upsert: async () => {},
  find: async () => undefined,
  findByUserCode: async () => undefined,
  findByUid: async () => undefined,
  consume: async () => {},
  destroy: async () => {},
  // The grant ends with all of its tokens in one transaction: see `endGrant`.
  revokeByGrantId: async () => {},
};

/** Ends a grant with all its tokens, also on sockets that are open with one of them. Gives what it was. */
async function endGrant(services: Needed, grant: string): Promise<{ person: string; app: string } | null> {
  const was = await services.graph.write(new Deadline(services.requestTimeout), async (run) => {
    const [ended] = await run('oauth/end-grant', { grant });
    if (!ended) return null;
    await noteNow(run, services.clock.now(), { kind: 'APP_ENDED', person: ended.person, what: ended.app });
    await tellEnded(run);
    return ended;
  });
  services.signals.send('ended');
  return was;
}

/** Errors as oidc-provider answers them. */
export interface Errors {
  /** The app may no longer act for whom it was to act. */
  grantEnded(): Error;
  /** The database does not answer. */
  away(): Error;
}

export function adapters(services: Needed, errors: Errors): (model: string) => Adapter {
  const { graph, clock, requestTimeout, origin } = services;
  const told = (error: unknown): never => {
    throw error instanceof Unavailable || error instanceof MaybeDone ? errors.away() : error;
  };
  const run: Run = (name, params) => graph.run(new Deadline(requestTimeout), name, params).catch(told);
  const now = () => clock.now();

  const clients: Partial<Adapter> = {
    async find(id) {
      const [app] = await run('oauth/client', { app: id });
      return app && clientOf(app);
    },
  };

  const grants: Partial<Adapter> = {
    async find(id) {
      const [grant] = await run('oauth/grant', { grant: id, now: now() });
      if (!grant) return undefined;
      const resource = resourceOf(origin);
      const others = appScopes.filter((scope) => !grant.scopes.includes(scope));
      return {
        jti: id,
        kind: 'Grant',
        iat: seconds(grant.createdAt),
        exp: seconds(grant.expiresAt),
        accountId: grant.person,
        clientId: grant.app,
        openid: { scope: identityScopes.join(' ') },
        resources: { [resource]: scopesAsText(grant.scopes) },
        // What the person did not tick has been asked, and need not be asked again.
        rejected: { resources: { [resource]: scopesAsText(others) } },
      };
    },
    async destroy(id) {
      await endGrant(services, id).catch(told);
    },
  };

  const accessTokens: Partial<Adapter> = {
    async upsert(id, { grantId = '', scope = '', aud }, expiresIn = lifetimes.accessToken) {
      const [issued] = await run('oauth/issue-token', {
        grant: grantId,
        token: clock.newId('token'),
        hash: hashOf(id),
        scopes: scopesIn(scope),
        audience: String(aud),
        now: now(),
        expiresAt: now() + expiresIn * 1000,
      });
      if (!issued) throw errors.grantEnded();
    },
    async find(id) {
      const [token] = await run('oauth/token', { hash: hashOf(id), now: now() });
      return (
        token && {
          jti: id,
          kind: 'AccessToken',
          iat: seconds(token.createdAt),
          exp: seconds(token.expiresAt),
          accountId: token.person,
          clientId: token.app,
          grantId: token.grant,
          scope: scopesAsText(token.scopes),
          aud: token.audience,
        }
      );
    },
  };

  const records = (kind: string): Partial<Adapter> => ({
    async upsert(id, content, expiresIn = lifetimes.code) {
      const kept = Object.fromEntries(Object.entries(content).filter(([name]) => !unkept.has(name)));
      const common = {
        hash: recordHash(kind, id),
        kind,
        payload: JSON.stringify(kept),
        expiresAt: now() + expiresIn * 1000,
      };
      const { grantId, userCode } = content;
      if (grantId === undefined || kind === 'Interaction') {
        const hash = userCode === undefined ? null : userCodeHash(userCode);
        await run('oauth/keep', { ...common, userCode: hash });
      } else if (!(await run('oauth/issue', { ...common, grant: grantId, now: now() }))[0])
        throw errors.grantEnded();
    },
    async find(id) {
      const [record] = await run('oauth/record', { hash: recordHash(kind, id) });
      if (!record) return undefined;
      const payload = JSON.parse(record.payload) as AdapterPayload;
      // A grant that was ended takes along what was issued for it.
      if (payload.grantId !== undefined && kind !== 'Interaction' && record.grant === null) return undefined;
      return {
        ...payload,
        ...(kind === 'DeviceCode' && answered(record, payload)),
        jti: id,
        ...(record.consumedAt !== null && { consumed: seconds(record.consumedAt) }),
      };
    },
    async consume(id) {
      const [used] = await run('oauth/consume', { hash: recordHash(kind, id), now: now() });
      if (used?.first) return;
      // Two requests at once with the same secret: one of the two has stolen it.
      const [record] = await run('oauth/record', { hash: recordHash(kind, id) });
      const ended = record?.grant ? await endGrant(services, record.grant).catch(told) : null;
      if (ended) services.security.count('APP_TOKEN_REPLAYED', { what: ended.app });
      throw errors.grantEnded();
    },
    async destroy(id) {
      // Others end with their grant.
      if (kind === 'Interaction') await run('oauth/forget', { hash: recordHash(kind, id) });
    },
  });

  /** What the person answered at another screen, in the place of what oidc-provider's own pages would store. */
  function answered(
    { answeredAt, refused, grant, person, scopes }: Awaited<ReturnType<typeof run<'oauth/record'>>>[number],
    { params }: AdapterPayload,
  ): Partial<AdapterPayload> {
    if (answeredAt === null) return {};
    if (refused || grant === null || person === null)
      return { error: 'access_denied', errorDescription: 'The person did not let the app in.' };
    const asked = String(params?.['scope'] ?? '').split(' ');
    const identity = identityScopes.filter((scope) => asked.includes(scope));
    return {
      accountId: person,
      grantId: grant,
      scope: [...identity, scopesAsText(scopes ?? [])].filter(Boolean).join(' '),
      resource: resourceOf(origin),
      authTime: seconds(answeredAt),
    };
  }

  const kept: Record<string, Partial<Adapter>> = {
    Client: clients,
    Grant: grants,
    AccessToken: accessTokens,
    AuthorizationCode: records('AuthorizationCode'),
    RefreshToken: records('RefreshToken'),
    DeviceCode: records('DeviceCode'),
    Interaction: records('Interaction'),
  };
  return (model) => ({ ...nothing, ...kept[model] });
}

/** The id of what a person lets an app do. It is no secret. */
export const newGrantId = (): string => `grant_${randomBytes(16).toString('base64url')}`;
