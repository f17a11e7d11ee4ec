/**
 * A fresh copy of the demonstration house, and its people as they use the API: by token, or by session as a
 * browser does.
 */
import { enter, newSession } from '../../api/account/session.ts';
import { buildDemo } from '../../api/demo/build.ts';
import { people, type PersonRef } from '../../api/demo/people/people.ts';
import type { Ids } from '../../api/demo/plan.ts';
import { removeDemos } from '../../api/demo/sweep.ts';
import { prepareSettings } from '../../api/request/prepare-settings.ts';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { systemClock } from '../../api/request/clock.ts';
import type { Locale } from '../../schema/enums.generated.ts';
import { Browser } from './browser.ts';
import { cypher, graph } from './graph.ts';
import { holding, type Someone } from './people.ts';

/** Builds a copy that ends, unless said otherwise, in 24 hours. */
export async function demo(locale: Locale = 'FR', now = systemClock.now()): Promise<Ids> {
  await prepareSettings(graph());
  return await graph().write(new Deadline(30_000), (run) => buildDemo(run, systemClock, now, locale));
}

/** Somebody of a copy, with a token of every usual scope. */
export const inDemo = (ids: Ids, ref: PersonRef): Promise<Someone> =>
  holding(ids.people[ref], people[ref].name);

/** Somebody of a copy, signed in. */
export async function browserIn(ids: Ids, ref: PersonRef): Promise<Browser> {
  const session = newSession(systemClock, systemClock.now());
  await graph().write(new Deadline(30_000), (run) => enter(run, ids.people[ref], session));
  const browser = new Browser();
  browser.cookie = `te=${session.secret}`;
  return browser;
}

/** Removes these copies and no other, as the sweep does. */
export async function removeCopies(...copies: Ids[]): Promise<void> {
  await cypher('MATCH (demo:Demo) WHERE demo.id IN $ids SET demo.endsAt = 1', {
    ids: copies.map(({ demo }) => demo),
  });
  await removeDemos(graph(), 1, false);
}
