import type { Resolvers } from '../../schema/types.generated.ts';
import type { PerimeterRow } from '../neo4j/catalogue.generated.ts';
import { signedIn, type Context } from '../request/context.ts';
import type { Readers } from '../request/loaders.ts';
import { beforeMoment, behindText, byMoment, bySort, page, type PageArguments } from '../request/page.ts';
import { levelOf, weights } from '../trust/level.ts';
import { setPerimeter } from './mutations.ts';

const named = (
  tie: 'ONLY' | 'EXCEPT',
  { id: project }: PerimeterRow,
  args: PageArguments,
  context: Context,
) =>
  page(context, `${tie} in ${project}`, args, {
    fetch: (after, limit) =>
      context.run('perimeter/named', { me: signedIn(context), project, tie, ...behindText(after), limit }),
    position: bySort,
  });

declare module '../request/loaders.ts' {
  interface Rows {
    perimeter: PerimeterRow;
  }
}

export const perimeterReaders: Pick<Readers, 'perimeter'> = {
  perimeter: { read: ({ run, me }, ids) => run('perimeter/mine', { me, ids }) },
};

export const perimeterResolvers: Resolvers = {
  Project: { myPerimeter: ({ id }, _args, context) => context.load.perimeter.load(id) },
  Perimeter: {
    threshold: ({ threshold }) => levelOf(threshold) ?? 'KNOWN',
    only: (drawn, args, context) => (drawn.narrowed ? named('ONLY', drawn, args, context) : null),
    except: (drawn, args, context) => named('EXCEPT', drawn, args, context),
    readers: ({ id: project }, { threshold, only, except, ...args }, context) => {
      const as = {
        threshold: threshold ? weights[threshold] : null,
        setsOnly: only !== undefined,
        only: only ?? null,
        except: except ?? null,
      };
      return page(context, `readers ${JSON.stringify(as)} ${project}`, args, {
        fetch: (after, limit) =>
          context.run('perimeter/readers', {
            me: signedIn(context),
            project,
            as,
            now: context.now,
            ...behindText(after),
            limit,
          }),
        position: bySort,
      });
    },
    seenAs: ({ id: project }, { personId: person, ...args }, context) =>
      page(context, `seen as ${person} ${project}`, args, {
        fetch: (after, limit) =>
          context.run('perimeter/seen-as', {
            me: signedIn(context),
            project,
            person,
            ...beforeMoment(after),
            limit,
          }),
        position: byMoment,
      }),
  },
  Reader: { person: (reader) => reader },
  Mutation: { setPerimeter },
};
