/** What each scope lets a token do, and what no token and no app gets. */
import type { GraphQLEnumType } from 'graphql';
import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { isClosedToApps } from '../../../api/server/closed-to-apps.ts';
import { neededFor, neededForType, type Needed } from '../../../api/server/scope.ts';
import { allScopes, appScopes, scopeName } from '../../../api/token/scopes.ts';
import type { Scope } from '../../../schema/enums.generated.ts';
import { typesOf } from './types.ts';

export function scopeTable(schema: GraphQLSchema): string {
  const described = schema.getType('Scope') as GraphQLEnumType;
  return [
    '| scope | apps | what it lets a token do |',
    '| --- | --- | --- |',
    ...allScopes.map((scope) => {
      const says = described.getValue(scope)?.description?.replaceAll(/\s+/g, ' ') ?? '';
      return `| \`${scopeName(scope)}\` | ${isForApps(scope) ? 'yes' : 'no'} | ${says} |`;
    }),
  ].join('\n');
}

const isForApps = (scope: Scope) => appScopes.includes(scope);

/** The types and fields that need each scope: fields where they need it besides what their type needs. */
export function fieldList(schema: GraphQLSchema): string {
  const opens = new Map<Scope, string[]>(allScopes.map((scope) => [scope, []]));
  for (const type of typesOf(schema).filter((one) => !isFrame(one))) {
    const ofType = isRoot(schema, type) ? [] : (neededForType(schema, type) ?? []);
    for (const scope of ofType) opens.get(scope)?.push(`\`${type.name}\``);
    for (const { name, needed } of fieldsOf(schema, type))
      for (const scope of needed ?? [])
        if (!ofType.includes(scope)) opens.get(scope)?.push(`\`${shown(schema, type, name)}\``);
  }
  return [...opens]
    .filter(([, names]) => names.length > 0)
    .map(([scope, names]) => `- **${scopeName(scope)}**: ${names.join(', ')}`)
    .join('\n');
}

/** The fields for which no token is enough. */
export const closedToTokens = (schema: GraphQLSchema): string =>
  listed(schema, ({ needed }) => needed === null);

/** The fields that no app gets, where a token with the scopes of apps would. */
export const closedToApps = (schema: GraphQLSchema): string =>
  listed(
    schema,
    ({ field, needed, name }, type) =>
      needed?.every(isForApps) === true && isClosedToApps(field, type.name, name),
  );

/** The fields of which it holds; of a type of which all fields are, the type alone. */
const listed = (schema: GraphQLSchema, holds: (field: Read, type: GraphQLObjectType) => boolean): string =>
  typesOf(schema)
    .filter((type) => !isFrame(type))
    .flatMap((type) => {
      const fields = fieldsOf(schema, type);
      const some = fields.filter((field) => holds(field, type));
      if (some.length === fields.length && type.name !== 'Viewer') return `\`${type.name}\``;
      return some.map(({ name }) => `\`${shown(schema, type, name)}\``);
    })
    .join(', ');

/** Lists and payloads need what is in them. */
const isFrame = ({ name }: GraphQLObjectType) => /(Connection|Edge|Payload)$/.test(name);

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);

const shown = (schema: GraphQLSchema, type: GraphQLObjectType, name: string) =>
  type === schema.getMutationType() ? name : `${type.name}.${name}`;

type Field = ReturnType<GraphQLObjectType['toConfig']>['fields'][string];
interface Read {
  name: string;
  field: Field;
  needed: Needed;
}

const fieldsOf = (schema: GraphQLSchema, type: GraphQLObjectType): Read[] =>
  Object.entries(type.toConfig().fields).map(([name, field]) => ({
    name,
    field,
    needed: neededFor(schema, field, type.name),
  }));
