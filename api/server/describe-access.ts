/**
 * Adds to the description of each field which scopes a bearer token needs for it, whether it is closed to apps, and
 * what its statements cost, from `@scope`, closed-to-apps.ts and `@cost`: the tools of other front ends show
 * descriptions, and no directives.
 */
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { GraphQLObjectType, type GraphQLFieldConfig, type GraphQLSchema } from 'graphql';
import { appScopes, scopeName } from '../token/scopes.ts';
import { isClosedToApps } from './closed-to-apps.ts';
import { points } from './cost/estimate.ts';
import { neededFor, neededForType, type Needed } from './scope.ts';

type Field = GraphQLFieldConfig<unknown, unknown>;
type Described = { description?: string | null | undefined };

export function describeAccess(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_TYPE]: (type) =>
      new GraphQLObjectType({
        ...type.toConfig(),
        description: saying(type, [isRoot(schema, type) ? '' : scopesOf(neededForType(schema, type))]),
      }),
    [MapperKind.OBJECT_FIELD]: (field: Field, name, typeName) => ({
      ...field,
      description: saying(field, [
        scopesOf(neededFor(schema, field, typeName), isNeverNull(schema, field)),
        appsOf(neededFor(schema, field, typeName), isClosedToApps(field, typeName, name)),
        costOf(schema, field),
      ]),
    }),
  });
}

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);

/** The sentences follow the description as a paragraph of their own. */
const saying = ({ description }: Described, sentences: string[]): string =>
  [description ?? '', sentences.filter(Boolean).join(' ')].filter(Boolean).join('\n\n');

/** Whether a field is null only where it could not be read, as without its scopes. */
const isNeverNull = (schema: GraphQLSchema, field: Field) =>
  getDirective(schema, field, 'semanticNonNull') !== undefined;

/** Nothing where every token is let in. */
function scopesOf(needed: Needed, orError = false): string {
  const otherwise = orError ? ' Null only together with an error.' : '';
  if (needed === null) return `Closed to tokens.${otherwise}`;
  if (needed.length === 0) return '';
  const names = needed.map((scope) => `\`${scopeName(scope)}\``).join(' and ');
  return `A token needs the ${needed.length === 1 ? 'scope' : 'scopes'} ${names}.${otherwise}`;
}

/** Nothing where no token is let in anyway. */
const appsOf = (needed: Needed, isClosed: boolean): string =>
  needed !== null && (isClosed || needed.some((scope) => !appScopes.includes(scope)))
    ? 'Closed to apps.'
    : '';

/** Nothing for less than a statement: a field that is read together with others. */
function costOf(schema: GraphQLSchema, field: Field): string {
  const statements = Number(getDirective(schema, field, 'cost')?.[0]?.['weight'] ?? 0);
  return statements < 1 ? '' : `Costs ${statements * points.statement} points.`;
}
