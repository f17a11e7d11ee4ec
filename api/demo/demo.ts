import type { Resolvers } from '../../schema/types.generated.ts';
import { hashOf } from '../request/secret.ts';
import { codeOf } from './invitation.ts';
import { switchDemoPerson } from './switch.ts';
import { visitDemo } from './visit.ts';

declare module '../request/context.ts' {
  interface Services {
    /** Whether the demonstration can be visited. */
    demo: boolean;
  }
}

const viewer = ({ subjectId }: { subjectId: string | null }) =>
  subjectId === null ? null : { id: subjectId };

export const demoResolvers: Resolvers = {
  Query: { house: (_parent, _args, { demo, contact }) => ({ demo, contact }) },
  Demo: {
    async invitation(_demo, _args, { run, viewer, now }) {
      if (viewer?.house == null) return null;
      const code = codeOf(viewer.house);
      const [newcomer] = await run('demo/invitation', { me: viewer.id, hash: hashOf(code), now });
      return newcomer ? { code, newcomer } : null;
    },
  },
  DemoRole: { person: (role) => role },
  Viewer: {
    async demo({ id }, _args, { run }) {
      const roles = await run('demo/mine', { me: id });
      return roles[0] ? { endsAt: roles[0].endsAt, roles } : null;
    },
  },
  Mutation: { visitDemo, switchDemoPerson },
  VisitDemoPayload: { viewer },
  SwitchDemoPersonPayload: { viewer },
};
