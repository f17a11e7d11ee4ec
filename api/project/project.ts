import * as v from 'valibot';
import type { Resolvers } from '../../schema/types.generated.ts';
import { signedIn } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { mutation } from '../request/mutation.ts';
import { beforeMoment, behindText, byMoment, bySort, page } from '../request/page.ts';
import { notFound } from '../request/problem.ts';
import { id, line, prose } from '../request/text.ts';

/** A project the viewer may see. */
export interface ProjectRow {
  id: string;
  title: string;
  purpose: string | null;
}

const createProject = mutation({
  check: v.object({ title: line(200), purpose: v.nullish(prose(2000)) }),
  subject: (_input, _me, clock) => clock.newId('project'),
  async apply({ run, me, now }, { title, purpose = null }, project) {
    await run('project/create', { me, project, title, purpose, now });
    return null;
  },
});

const updateProject = mutation({
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

declare module '../request/loaders.ts' {
  interface Rows {
    project: ProjectRow;
  }
}

export const projectReaders: Pick<Readers, 'project'> = {
  project: { nodeType: 'Project', read: ({ run, me }, ids) => run('project/read', { me, ids }) },
};

export const projectResolvers: Resolvers = {
  Project: {
    keepers: (project, args, context) =>
      page(context, `keepers ${project.id}`, args, {
        fetch: (after, limit) =>
          context.run('project/keepers', {
            me: signedIn(context),
            project: project.id,
            now: context.now,
            ...behindText(after),
            limit,
          }),
        position: bySort,
      }),
  },
  Person: {
    logbooks: (person, args, context) =>
      page(context, `logbooks of ${person.id}`, args, {
        fetch: (after, limit) =>
          context.run('project/of-person', {
            me: signedIn(context),
            person: person.id,
            ...beforeMoment(after),
            limit,
          }),
        position: byMoment,
      }),
  },
  Viewer: {
    logbooks: (viewer, args, context) =>
      page(context, 'logbooks', args, {
        fetch: (after, limit) =>
          context.run('project/logbooks', { me: viewer.id, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
    projects: (viewer, args, context) =>
      page(context, 'projects', args, {
        fetch: (after, limit) =>
          context.run('project/list', { me: viewer.id, ...beforeMoment(after), limit }),
        position: byMoment,
      }),
  },
  Mutation: { createProject, updateProject },
  CreateProjectPayload: {
    project: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.project.load(subjectId),
  },
  UpdateProjectPayload: {
    project: ({ subjectId }, _args, context) =>
      subjectId === null ? null : context.load.project.load(subjectId),
  },
};
