import * as v from 'valibot';
import { settle } from '../keeper/settle.ts';
import { wakeMail } from '../mail/wake.ts';
import type { Run } from '../neo4j/graph.ts';
import { becomes, signedIn } from '../request/context.ts';
import { openMutation } from '../request/open-mutation.ts';
import { conflict } from '../request/problem.ts';

/** Milliseconds after entering in which one can leave for good: a browser left open is not enough. */
const fresh = 10 * 60_000;
const stale = conflict('Sign in anew first: this takes a session that began less than ten minutes ago.');
const inDemo = conflict('Nobody leaves the demonstration house for good: it is gone by itself after a day.');

/** Holds all projects I keep with everybody they concern, and says which nobody else keeps. I am held already, so none is added after. */
async function holdProjects(run: Run, me: string) {
  const kept = await run('account/projects', { me });
  await run('keeper/lock', { projects: kept.map(({ id }) => id), people: [me] });
  return await run('account/projects', { me });
}

async function leaveProjects(run: Run, me: string, now: number): Promise<void> {
  const kept = await holdProjects(run, me);
  await run('project/remove', { projects: kept.filter(({ sole }) => sole).map(({ id }) => id) });
  for (const { id: project } of kept.filter(({ sole }) => !sole)) {
    await run('keeper/leave', { me, project });
    await settle({ run, now }, project);
  }
}

/**
 * No key of a retry outlives whoever used it. Somebody who is gone has been deleted: a second run of the same transaction, after a
 * connection that broke at the commit, finds just that.
 */
export const deleteAccount = openMutation({
  check: v.object({ sharedEntries: v.picklist(['REMOVE', 'LEAVE_UNSIGNED']) }),
  draw: (context) => ({ me: signedIn(context), session: context.viewer?.session ?? '' }),
  async apply({ run, now }, { sharedEntries }, { me, session }) {
    const [here] = await run('account/fresh', { me, session, since: now - fresh });
    if (!here) return null;
    if (here.demo) return inDemo;
    if (!here.fresh) return stale;
    await leaveProjects(run, me, now);
    await run('account/remove-introductions', { me, now });
    await run('account/remove-asks', { me });
    await run('account/remove-entries', { me, leave: sharedEntries === 'LEAVE_UNSIGNED' });
    await run('account/remove-threads', { me });
    await run('account/forget-connector', { me });
    await run('account/remove', { me });
    return null;
  },
  done(context) {
    context.hub.wake('ended');
    wakeMail(context); // whom they had not agreed to may be a keeper now
    context.cookie.clear();
    becomes(context, null);
  },
});
