/**
 * Taking somebody in as keeper. Whatever depends on who keeps a project and who blocks whom is looked at
 * under keeper/lock.
 */
import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation, type Change } from '../request/mutation.ts';
import { conflict, invalidInput, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { settle } from './settle.ts';

const taken = conflict('They keep this project or are proposed already.', 'personId');

export const proposeKeeper = mutation({
  check: v.object({ projectId: id(), personId: id() }),
  subject: (_input, _me, clock) => clock.newId('proposal'),
  async apply({ run, me, now }, { projectId: project, personId: person }, proposal) {
    if (person === me) return invalidInput('personId', 'somebody else than oneself');
    const [mine] = await run('project/sole', { me, project });
    if (!mine) return notFound('projectId');
    await run('keeper/lock', { projects: [project], people: [person] });
    const [proposed] = await run('keeper/propose', { me, project, person, proposal, now });
    if (!proposed) return notFound('personId');
    if (proposed.taken) return taken;
    await run('mail/ask-keepers', { proposal, now });
    return null;
  },
  done: wakeMail,
});

/**
 * Holds the project of a proposal I may see, with everybody concerned, and gives its id; null when there is
 * no such proposal.
 */
async function hold({ run, me }: Change, proposal: string): Promise<string | null> {
  const [found] = await run('keeper/read', { me, ids: [proposal] });
  if (!found) return null;
  await run('keeper/lock', { projects: [found.project], people: [] });
  return found.project;
}

export const agreeToKeeper = mutation({
  check: v.object({ proposalId: id() }),
  subject: ({ proposalId }) => proposalId,
  async apply(change, _input, proposal) {
    const project = await hold(change, proposal);
    const [agreed] =
      project === null ? [] : await change.run('keeper/agree', { me: change.me, proposal, now: change.now });
    if (project === null || !agreed) return notFound('proposalId');
    await settle(change, project);
    return null;
  },
  done: wakeMail,
});

export const declineKeeper = mutation({
  check: v.object({ proposalId: id() }),
  subject: ({ proposalId }) => proposalId,
  async apply(change, _input, proposal) {
    const project = await hold(change, proposal);
    const [declined] =
      project === null ? [] : await change.run('keeper/decline', { me: change.me, proposal });
    return declined ? null : notFound('proposalId');
  },
});
