import type { IntroductionRole } from '../../schema/enums.generated.ts';
import type { Resolvers } from '../../schema/types.generated.ts';
import type { IntroductionRow } from '../neo4j/catalogue.generated.ts';
import { signedIn, type Context } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { prefixOf } from '../request/clock.ts';
import { beforeMoment, byMoment, page } from '../request/page.ts';
import { acceptIntroduction } from './accept.ts';
import { declineIntroduction } from './decline.ts';
import { offerIntroduction } from './offer.ts';
import { passOn } from './pass-on.ts';
import { requestIntroduction } from './request.ts';
import { withdrawIntroduction } from './withdraw.ts';

const party =
  (role: IntroductionRole) =>
  ({ parties }: IntroductionRow, _args: unknown, { load }: Context) => {
    const found = parties.find((one) => one.role === role);
    return found ? load.person.load(found.person) : null;
  };

declare module '../request/loaders.ts' {
  interface Rows {
    introduction: IntroductionRow;
  }
}

export const introductionReaders: Pick<Readers, 'introduction'> = {
  introduction: {
    nodeType: 'Introduction',
    read: ({ run, me, now }, ids) => run('introduction/read', { me, ids, now }),
  },
};

export const introductionResolvers: Resolvers = {
  Ask: {
    introductions: (ask, args, context) =>
      page(context, `introductions ${ask.id}`, args, {
        fetch: (after, limit) =>
          context.run('introduction/of-ask', {
            me: signedIn(context),
            ask: ask.id,
            now: context.now,
            ...beforeMoment(after),
            limit,
          }),
        position: byMoment,
      }),
  },
  Introduction: {
    ask: ({ ask }, _args, { load }) => (ask !== null && prefixOf(ask) === 'ask' ? load.ask.load(ask) : null),
    asker: party('ASKER'),
    connector: party('CONNECTOR'),
    candidate: party('CANDIDATE'),
    askTitle: ({ title }) => title,
    askUrgency: ({ urgency }) => urgency,
    myRole: ({ role }) => role,
    myState: ({ state }) => state,
    thread: ({ thread }, _args, { load }) => (thread === null ? null : load.thread.load(thread)),
  },
  Viewer: {
    introductions: (viewer, { role = null, ...args }, context) =>
      page(context, `introductions ${role ?? ''}`, args, {
        fetch: (after, limit) =>
          context.run('introduction/list', {
            me: viewer.id,
            role,
            now: context.now,
            ...beforeMoment(after),
            limit,
          }),
        position: byMoment,
      }),
  },
  Mutation: {
    requestIntroduction,
    offerIntroduction,
    passOn,
    acceptIntroduction,
    declineIntroduction,
    withdrawIntroduction,
  },
};
