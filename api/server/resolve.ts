/**
 * Between GraphQL and the resolvers of the rooms: gives each resolver the present context of its operation,
 * and holds tokens to their scopes (scope.ts).
 */
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Context, Viewer } from '../request/context.ts';
import { afterDone } from '../request/errors.ts';
import type { Outcome } from '../request/mutation.ts';
import { scopeName } from '../token/scopes.ts';
import type { Operation } from './operation.ts';
import { neededFor, neededForThing, type Needed } from './scope.ts';

type Field = GraphQLFieldConfig<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, Operation>;
/** As a room writes it. */
type RoomResolve = GraphQLFieldResolver<unknown, Context>;

export function withContexts(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: Field, _name, typeName) => {
      const needed = neededFor(schema, field, typeName);
      // A plain property, open to every token.
      if (needed?.length === 0 && !field.resolve && !isRoot(typeName)) return field;
      const resolve = (field.resolve ?? defaultFieldResolver) as RoomResolve;
      const guarded: Resolve = (parent, args, operation, info) => {
        checkScopes(operation.context.viewer, needed);
        const result = resolve(parent, args, operation.context, info);
        return operation.readsBack(info.path) ? Promise.resolve(result).catch(afterDone) : result;
      };
      if (typeName === 'Mutation') return { ...field, resolve: becoming(guarded) };
      if (typeName === 'Subscription') return { ...field, ...perEvent(field, guarded) };
      return { ...field, resolve: guarded };
    },
  });
}

const isRoot = (typeName: string) => typeName === 'Mutation' || typeName === 'Subscription';

/** Throws FORBIDDEN where a token lacks the scope of a type of things. */
export function checkThing(schema: GraphQLSchema, typeName: string, viewer: Viewer): void {
  checkScopes(viewer, neededForThing(schema, schema.getType(typeName)));
}

function checkScopes(viewer: Viewer | null, needed: Needed): void {
  const granted = viewer?.scopes;
  if (!granted) return;
  const lacking = needed?.find((scope) => !granted.has(scope));
  if (needed && lacking === undefined) return;
  throw new GraphQLError(
    lacking ? `This token lacks the scope ${scopeName(lacking)}.` : 'This field is closed to tokens.',
    { extensions: { code: 'FORBIDDEN' } },
  );
}

const becoming =
  (resolve: Resolve): Resolve =>
  async (parent, args, operation, info) => {
    const outcome = (await resolve(parent, args, operation, info)) as Pick<Outcome, 'viewer' | 'problems'>;
    if (outcome.problems.length === 0) operation.noteDone(String(info.path.key));
    if (outcome.viewer !== undefined) operation.become(outcome.viewer);
    return outcome;
  };

function perEvent({ subscribe }: Field, resolve: Resolve): { subscribe?: Resolve; resolve: Resolve } {
  return {
    ...(subscribe && {
      subscribe: (parent, args, { context }, info) => (subscribe as RoomResolve)(parent, args, context, info),
    }),
    resolve(event, args, operation, info) {
      operation.nextEvent();
      return resolve(event, args, operation, info);
    },
  };
}
