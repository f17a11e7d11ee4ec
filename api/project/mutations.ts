import * as v from 'valibot';
import { countProjects } from '../quota/quota.ts';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id, line, prose } from '../request/text.ts';

export const createProject = mutation({
  check: v.object({ title: line(200), purpose: v.nullish(prose(2000)) }),
  subject: (_input, _me, clock) => clock.newId('project'),
  async apply(change, { title, purpose = null }, project) {
    const { run, me, now } = change;
    await run('project/create', { me, project, title, purpose, now });
    return countProjects(change);
  },
});

export const updateProject = mutation({
  check: v.object({ projectId: id(), title: v.nullish(line(200)), purpose: v.nullish(prose(2000)) }),
  subject: ({ projectId }) => projectId,
  async apply({ run, me }, { title = null, purpose }, project) {
    const [updated] = await run('project/update', {
      me,
      project,
      title,
      purpose: purpose ?? null,
      changesPurpose: purpose !== undefined,
    });
    return updated ? null : notFound('projectId');
  },
});
