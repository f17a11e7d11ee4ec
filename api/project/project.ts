import type { Resolvers } from '../../schema/types.generated.ts';
import type { ProjectRow } from '../neo4j/catalogue.generated.ts';
import { signedIn } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { beforeMoment, behindText, byMoment, bySort, page } from '../request/page.ts';
import { createProject, updateProject } from './mutations.ts';

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
};
