/**
 * Writes a copy of the demonstration in a few statements; the candidates of its asks are then found as for
 * real asks.
 */
import type { Locale } from '../../schema/enums.generated.ts';
import { enter, newSession, type NewSession } from '../account/session.ts';
import { storeDormant, storeSecondCircle } from '../helper/surface.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { WarmUp } from '../neo4j/warm-up.ts';
import { systemClock, type Clock } from '../request/clock.ts';
import { planDemo, type Ids, type Plan } from './plan.ts';

/** How many copies exist at once; one more ends the oldest. */
const most = 300;

/** Makes a copy in a transaction and gives its ids by ref. */
export async function buildDemo(run: Run, clock: Clock, now: number, locale: Locale): Promise<Ids> {
  const plan = planDemo(clock, now, locale);
  await writeDemo(run, plan, clock);
  return plan.ids;
}

/**
 * Makes a copy for a session, as the person who asks for help. Where the session has a copy already, gives the
 * person whose place the visitor has taken in it.
 */
export async function openDemo(run: Run, plan: Plan, session: NewSession, clock: Clock): Promise<string> {
  const [claimed] = await run('demo/claim', { session: session.id, hash: session.hash });
  if (claimed?.person != null) return claimed.person;
  const me = plan.ids.people.maelle;
  await writeDemo(run, plan, clock);
  await enter(run, me, session);
  return me;
}

/** Visits a copy and rolls it back, so that the database has planned its statements before the first visit. */
export const warmUpDemo =
  (graph: Graph): WarmUp =>
  async (deadline) => {
    await graph.write(deadline, async (run) => {
      const now = Date.now();
      const session = newSession(systemClock, now);
      await openDemo(run, planDemo(systemClock, now, 'EN'), session, systemClock);
      throw new Error('rolled back');
    });
  };

async function writeDemo(run: Run, plan: Plan, clock: Clock): Promise<void> {
  const {
    ids: { demo },
    now,
    roles,
    endsAt,
  } = plan;
  const [there] = await run('demo/read', { demo });
  if (there) return; // the driver runs a transaction again when the connection broke at its commit
  // Statements that are sent together run in this order, which saves a round trip each.
  await Promise.all([
    run('demo/people', { demo, rows: plan.people }),
    run('demo/topics', { demo, rows: plan.topics }),
    run('demo/offers', { rows: plan.offers }),
    run('demo/ties', { rows: plan.ties }),
    run('demo/projects', { rows: plan.projects }),
    run('demo/asks', { rows: plan.asks }),
  ]);
  await findHelpers(run, plan, clock);
  await Promise.all([
    run('demo/entries', { rows: plan.entries }),
    run('demo/introductions', { rows: plan.introductions }),
    run('demo/threads', { rows: plan.threads }),
    run('demo/proposal', plan.proposal),
    run('demo/invite', plan.invitation),
    run('demo/open', { demo, roles, endsAt, now, most }),
  ]);
}

/** For the asks of people whose place the visitor can take; nobody sees the candidates of others. */
async function findHelpers(run: Run, { asks, roles, now }: Plan, clock: Clock): Promise<void> {
  for (const { id, asker, state } of asks.filter(({ asker }) =>
    roles.some(({ person }) => person === asker),
  )) {
    const change = { run, me: asker, now, clock };
    if (state === 'INNER' || state === 'WIDENED') await storeDormant(change, id);
    if (state === 'WIDENED') await storeSecondCircle(change, id);
  }
}
