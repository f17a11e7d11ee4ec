/** Who keeps a project and who blocks whom is read only after keeper/lock. */
import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation } from '../request/mutation.ts';
import { conflict, invalidInput, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';

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
