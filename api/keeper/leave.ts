import * as v from 'valibot';
import { wakeMail } from '../mail/wake.ts';
import { mutation } from '../request/mutation.ts';
import { conflict, notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { settle } from './settle.ts';

export const leaveProject = mutation({
  check: v.object({ projectId: id() }),
  subject: ({ projectId }) => projectId,
  async apply({ run, me, now }, _input, project) {
    const [kept] = await run('project/sole', { me, project });
    if (!kept) return notFound('projectId');
    await run('keeper/lock', { projects: [project], people: [] });
    const [left] = await run('keeper/leave', { me, project });
    if (!left) return notFound('projectId');
    if (left.sole)
      return conflict('Nobody else keeps this project: remove it, or propose a keeper first.', 'projectId');
    await settle({ run, now }, project);
    return null;
  },
  done: wakeMail,
});
