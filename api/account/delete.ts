import * as v from 'valibot';
import { settle } from '../keeper/settle.ts';
import { wakeMail } from '../mail/wake.ts';
import type { Run } from '../neo4j/graph.ts';
import { signedIn } from '../request/context.ts';
import { openMutation } from '../request/open-mutation.ts';
import { conflict } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { tellEnded } from './ended.ts';
import { lockSignedInLately, signInAgain } from './reauthentication.ts';

const inDemo = conflict('Nobody leaves the demonstration house for good: it is gone by itself after a day.');

/**
 * Locks all projects the person keeps, with everybody they concern, and says which of them nobody else keeps.
 * The person is locked already, so none is added afterwards.
 */
async function lockProjects(run: Run, me: string) {
  const kept = await run('account/projects', { me });
  await run('keeper/lock', { projects: kept.map(({ id }) => id), people: [me] });
  return await run('account/projects', { me });
}

async function leaveProjects(run: Run, me: string, now: number): Promise<void> {
  const kept = await lockProjects(run, me);
  await run('project/remove', { projects: kept.filter(({ sole }) => sole).map(({ id }) => id) });
  for (const { id: project } of kept.filter(({ sole }) => !sole)) {
    await run('keeper/leave', { me, project });
    await settle({ run, now }, project);
  }
}

/**
 * It takes no retry key, which would have to outlive the account. When the connection breaks at the commit,
 * the driver runs the transaction again; it then finds no person and succeeds.
 */
export const deleteAccount = openMutation({
  check: v.object({ sharedEntries: v.picklist(['REMOVE', 'LEAVE_UNSIGNED']) }),
  draw: (context) => ({ me: signedIn(context), session: context.viewer?.session ?? '' }),
  async apply({ run, now }, { sharedEntries }, { me, session }) {
    const here = await lockSignedInLately(run, me, session, now);
    if (!here) return null;
    if (here.demo) return inDemo;
    if (!here.lately) return signInAgain;
    await leaveProjects(run, me, now);
    await run('account/remove-introductions', { me, now });
    await run('account/remove-asks', { me });
    await run('account/remove-entries', { me, leave: sharedEntries === 'LEAVE_UNSIGNED' });
    await run('account/remove-threads', { me });
    await run('account/forget-connector', { me });
    await run('account/remove', { me });
    await noteNow(run, now, { kind: 'ACCOUNT_DELETED' });
    await tellEnded(run);
    return null;
  },
  done(context) {
    context.signals.send('ended');
    wakeMail(context); // a proposed keeper to whom only this person had not agreed may be a keeper now
    context.cookie.clear({ forgetting: ['cache', 'storage'] });
  },
  becomes: () => null,
});
