/**
 * Between GraphQL and the resolvers of the rooms: gives each resolver the present context of its operation,
 * and holds tokens to their scopes (scope.ts), and apps to what is open to them (closed-to-apps.ts).
 */
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  getNullableType,
  GraphQLError,
  isInterfaceType,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { Context, Viewer } from '../request/context.ts';
import { afterDone } from '../request/errors.ts';
import type { Outcome } from '../request/mutation.ts';
import { scopeName } from '../token/scopes.ts';
import { isClosedToApps } from './closed-to-apps.ts';
import type { Operation } from './operation.ts';
import { neededFor, neededForType, type Needed } from './scope.ts';

type Field = GraphQLFieldConfig<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, Operation>;
/** As a room writes it. */
type RoomResolve = GraphQLFieldResolver<unknown, Context>;

export function withContexts(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: Field, name, typeName) => {
      const needed = neededFor(schema, field, typeName);
      const closedToApps = isClosedToApps(field, typeName, name);
      // A plain property, open to every token.
      if (needed?.length === 0 && !closedToApps && !field.resolve && !isRoot(typeName)) return field;
      const resolve = (field.resolve ?? defaultFieldResolver) as RoomResolve;
      const check = ({ context: { viewer } }: Operation) => {
        checkScopes(viewer, needed);
        if (closedToApps) checkNoApp(viewer);
      };
      const guarded: Resolve = (parent, args, operation, info) => {
        check(operation);
        const result = givenThing(field, resolve(parent, args, operation.context, info), operation, info);
        return operation.readsBack(info.path) ? Promise.resolve(result).catch(afterDone) : result;
      };
      if (typeName === 'Mutation') return { ...field, resolve: becoming(guarded) };
      if (typeName === 'Subscription') return { ...field, ...perEvent(field, check, guarded) };
      return { ...field, resolve: guarded };
    },
  });
}

/** Holds a token to the scope of a thing whose type is known only when it has been read. */
function givenThing(field: Field, result: unknown, operation: Operation, info: GraphQLResolveInfo): unknown {
  const type = getNullableType(field.type);
  if (!isInterfaceType(type) || type.name !== 'Node') return result;
  return Promise.resolve(result).then(async (thing: unknown) => {
    const name = thing == null ? null : await type.resolveType?.(thing, operation, info, type);
    if (name && operation.context.viewer) checkThing(info.schema, name, operation.context.viewer);
    return thing;
  });
}

const isRoot = (typeName: string) => typeName === 'Mutation' || typeName === 'Subscription';

/** Throws FORBIDDEN where a token lacks the scope of a type of things. */
export function checkThing(schema: GraphQLSchema, typeName: string, viewer: Viewer): void {
  checkScopes(viewer, neededForType(schema, schema.getType(typeName)));
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

function checkNoApp(viewer: Viewer | null): void {
  if (viewer?.app)
    throw new GraphQLError('This field is closed to apps.', { extensions: { code: 'FORBIDDEN' } });
}

/** Throws FORBIDDEN where a token may not read a field, or an app. */
export function checkField(
  schema: GraphQLSchema,
  field: Field,
  path: [typeName: string, name: string],
  viewer: Viewer,
): void {
  checkScopes(viewer, neededFor(schema, field, path[0]));
  if (isClosedToApps(field, ...path)) checkNoApp(viewer);
}

const becoming =
  (resolve: Resolve): Resolve =>
  async (parent, args, operation, info) => {
    const outcome = (await resolve(parent, args, operation, info)) as Pick<Outcome, 'viewer' | 'problems'>;
    if (outcome.problems.length === 0) operation.noteDone(String(info.path.key));
    if (outcome.viewer !== undefined) operation.become(outcome.viewer);
    return outcome;
  };

function perEvent(
  { subscribe }: Field,
  check: (operation: Operation) => void,
  resolve: Resolve,
): { subscribe?: Resolve; resolve: Resolve } {
  return {
    ...(subscribe && {
      subscribe: (parent, args, operation, info) => {
        check(operation);
        return (subscribe as RoomResolve)(parent, args, operation.context, info) as unknown;
      },
    }),
    resolve(event, args, operation, info) {
      operation.nextEvent();
      return resolve(event, args, operation, info);
    },
  };
}
