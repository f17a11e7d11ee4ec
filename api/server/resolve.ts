/**
 * Between GraphQL and the resolvers of the rooms: gives each resolver the present context of its operation,
 * and holds tokens to their scopes. A field needs the scope of its directive `@scope`, or of its type's; a
 * field without one is closed to tokens.
 */
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Scope } from '../../schema/enums.generated.ts';
import type { Context, Viewer } from '../request/context.ts';
import { afterDone } from '../request/errors.ts';
import type { Outcome } from '../request/mutation.ts';
import { scopeName } from '../token/scopes.ts';
import type { Operation } from './operation.ts';

type Field = GraphQLFieldConfig<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, Operation>;
/** As a room writes it. */
type RoomResolve = GraphQLFieldResolver<unknown, Context>;

export function withContexts(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field: Field, _name, typeName) => {
      const { open, needs } = scopeOf(schema, field, typeName);
      if (open && !field.resolve && !isRoot(typeName)) return field; // a plain property, open to every token
      const resolve = (field.resolve ?? defaultFieldResolver) as RoomResolve;
      const allow = open ? () => {} : (viewer: Viewer | null) => checkScope(viewer, needs);
      const guarded: Resolve = (parent, args, operation, info) => {
        allow(operation.context.viewer);
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

/** `open`: every token may read the field. */
function scopeOf(schema: GraphQLSchema, field: Field, typeName: string) {
  const type = schema.getType(typeName);
  const scope =
    getDirective(schema, field, 'scope')?.[0] ??
    (type ? getDirective(schema, type, 'scope')?.[0] : undefined);
  const needs = scope?.['needs'] as Scope | undefined;
  return { open: scope !== undefined && needs === undefined, needs };
}

function checkScope(viewer: Viewer | null, needs: Scope | undefined): void {
  const granted = viewer?.scopes;
  if (!granted || (needs && granted.has(needs))) return;
  throw new GraphQLError(
    needs ? `This token lacks the scope ${scopeName(needs)}.` : 'This field is closed to tokens.',
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
