/** Reads everything a person wrote and every tie they own. */
import type { Context } from '../request/context.ts';
import { levelOf } from '../trust/level.ts';

/** As many rows as a list can have. */
const limit = 1_000_000;
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
const known = ({ id, name }: { id: string; name: string }) => ({ id, name });

export type Mine = Awaited<ReturnType<typeof gather>>;

export async function gather({ run, now }: Context, me: string) {
  const [profile] = await run('account/profile', { me });
  if (!profile) throw new Error('the viewer is gone');
  const projects = await run('project/list', { me, before: null, beforeId: null, limit });
  const entries = await run('account/entries', { me });
  const asks = await run('account/asks', { me, now });
  const people = { me, after: null, afterId: null, limit };
  return {
    profile: { id: me, ...profile, pausedUntil: iso(profile.pausedUntil) },
    projects: projects.map(({ id, title, purpose, at }) => ({ id, title, purpose, createdAt: iso(at) })),
    entries: entries.map((entry) => ({
      ...entry,
      writtenAt: iso(entry.writtenAt),
      editedAt: iso(entry.editedAt),
    })),
    asks: asks.map((ask) => ({
      ...ask,
      until: iso(ask.until),
      draftedAt: iso(ask.draftedAt),
      sharedAt: iso(ask.sharedAt),
    })),
    messages: (await run('account/messages', { me })).map(({ text, saidAt }) => ({
      text,
      saidAt: iso(saidAt),
    })),
    introductions: (await run('account/introductions', { me })).map((one) => ({ ...one, at: iso(one.at) })),
    offers: (await run('offer/list', people)).map(({ name, note, since }) => ({
      topic: name,
      note,
      since: iso(since),
    })),
    topicWishes: (await run('topic/wishes', people)).map(({ name, note, since }) => ({
      topic: name,
      note,
      since: iso(since),
    })),
    invitations: (await run('account/invitations', { me })).map((one) => ({
      ...one,
      createdAt: iso(one.createdAt),
      expiresAt: iso(one.expiresAt),
    })),
    apps: (await run('app/list', { me, now, before: null, beforeId: null, limit })).map((app) => ({
      name: app.name,
      scopes: app.scopes,
      letInAt: iso(app.at),
      lastUsedAt: iso(app.lastUsedAt),
      expiresAt: iso(app.expiresAt),
    })),
    registeredApps: (await run('app/registered', { me, before: null, beforeId: null, limit })).map(
      ({ id, name, purpose, redirects, at }) => ({ id, name, purpose, redirects, registeredAt: iso(at) }),
    ),
    webhooks: (
      await run('webhook/list', { me, token: null, app: null, now, before: null, beforeId: null, limit })
    ).map(({ url, query, at }) => ({ url, query, createdAt: iso(at) })),
    passkeys: (await run('account/passkeys', { me })).map(({ name, createdAt, lastUsedAt }) => ({
      name,
      createdAt: iso(createdAt),
      lastUsedAt: iso(lastUsedAt),
    })),
    acquaintances: (await run('person/acquaintances', people)).map(known),
    trusts: (await run('trust/list', people)).map((trust) => ({
      ...known(trust),
      level: levelOf(trust.weight),
      since: iso(trust.since),
      reads: trust.reads,
      readsFrom: iso(trust.readsFrom),
    })),
    vouches: (await run('vouch/list', people)).map((vouch) => ({ ...known(vouch), since: iso(vouch.since) })),
    blocked: (await run('block/list', people)).map(known),
    dismissed: (await run('account/dismissed', { me })).map((one) => ({
      ...one,
      at: iso(one.at),
      until: iso(one.until),
    })),
  };
}
