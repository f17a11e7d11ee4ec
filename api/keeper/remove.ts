import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation } from '../request/mutation.ts';
import { conflict, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { settle } from './settle.ts';

export const removeProject = mutation({
  check: v.object({ projectId: id() }),
  subject: ({ projectId }) => projectId,
  async apply({ run, me, now }, _input, project) {
    const [mine] = await run('project/sole', { me, project });
    if (!mine) return notFound('projectId');
    await run('keeper/lock', { projects: [project], people: [] });
    const [kept] = await run('project/sole', { me, project });
    if (!kept) return notFound('projectId');
    if (!kept.sole) return conflict('Others keep this project too: leave it instead.', 'projectId');
    if (kept.hidden) {
      await run('project/renounce', { me, project });
      await settle({ run, now }, project);
    } else {
      await run('project/remove', { projects: [project] });
    }
    return null;
  },
  done: wakeMail,
});
