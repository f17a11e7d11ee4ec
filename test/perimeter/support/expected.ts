/** The answer the model of the rules gives to an operation. */
import {
  execute,
  getNamedType,
  GraphQLError,
  parse,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { isClosedAt } from '../../support/door.ts';
import { door } from '../world/load-credentials.ts';
import { rules, type Viewpoint } from '../model/model.ts';
import { present } from '../world/possible.ts';
import { isPaging } from './contract.ts';
import type { Answer } from './proof-server.ts';

interface List {
  items: unknown[];
  first: number;
  /** Given when the list is read from its end. */
  last?: number | undefined;
}
type Rule = (thing: unknown, view: Viewpoint, args: object) => unknown;

/** Every field that has given something else than null or an empty list so far, as `Type.field`. */
export const answeredFields = new Set<string>();

const resolve: GraphQLFieldResolver<unknown, Viewpoint> = (source, args, view, info) => {
  const { parentType, fieldName, returnType } = info;
  const isClosed = isClosedAt(door, parentType.getFields()[fieldName]?.description) && !isSignedOut(view);
  if (isClosed) throw forbidden();
  if (isPaging(parentType.name)) return partOfList(source as List, fieldName);
  const rule = (rules as unknown as Record<string, Record<string, Rule>>)[parentType.name]?.[fieldName];
  if (!rule) throw new Error(`The model of the rules says nothing about ${parentType.name}.${fieldName}.`);
  const value = withoutClosed(rule(source, view, args), args, view, info);
  if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    answeredFields.add(`${parentType.name}.${fieldName}`);
  const type = getNamedType(returnType).name;
  if (type.endsWith('Connection'))
    return value === null
      ? null
      : ({ items: value as unknown[], ...(args as { first: number; last?: number }) } satisfies List);
  return type === 'DateTime' && typeof value === 'number' ? new Date(value).toISOString() : value;
};

const forbidden = () => new GraphQLError('closed', { extensions: { code: 'FORBIDDEN' } });
const isSignedOut = ({ me }: Viewpoint) => me === '';

/** What `node` and `nodes` give, where ids of some types are closed at the door, of whatever thing. */
function withoutClosed(
  value: unknown,
  args: object,
  view: Viewpoint,
  { fieldName, parentType, schema }: GraphQLResolveInfo,
) {
  if (parentType.name !== 'Query' || isSignedOut(view)) return value;
  const isClosedId = (id: string) => {
    const type = nodeTypes[prefixOf(id)];
    return type !== undefined && isClosedAt(door, schema.getType(type)?.description);
  };
  if (fieldName === 'node' && isClosedId((args as { id: string }).id)) throw forbidden();
  if (fieldName !== 'nodes') return value;
  return (args as { ids: string[] }).ids.map((id, at) =>
    isClosedId(id) ? forbidden() : (value as unknown[])[at],
  );
}

const prefixOf = (id: string) => /^[a-z]+/.exec(id)?.[0] ?? '';

function partOfList(list: List, field: string): unknown {
  const { items, first, last } = list;
  // No model can foresee a cursor.
  if (field === 'edges')
    return (last ? items.slice(-last) : items.slice(0, first)).map((node) => ({ node, cursor: '' }));
  if (field === 'pageInfo')
    return {
      hasNextPage: last === undefined && items.length > first,
      hasPreviousPage: last !== undefined && items.length > last,
    };
  return (list as unknown as Record<string, unknown>)[field];
}

const reasonTypes: Record<string, string> = { topic: 'SharedTopic', evidence: 'Evidence', text: 'TextMatch' };
const nodeTypes: Record<string, string> = {
  person: 'Person',
  topic: 'Topic',
  project: 'Project',
  entry: 'Entry',
  ask: 'Ask',
  thread: 'Thread',
  message: 'Message',
  introduction: 'Introduction',
  proposal: 'KeeperProposal',
  invitation: 'Invitation',
  session: 'Session',
  webhook: 'Webhook',
};

/**
 * The type of a value of an interface or a union: an event by its kind, a reason by its kind, a node by its
 * id.
 */
function typeOf(value: object): string | undefined {
  if ('seq' in value && 'kind' in value) return String(value.kind);
  if ('of' in value && 'kind' in value) return reasonTypes[String(value.kind)];
  return nodeTypes[prefixOf((value as { id: string }).id)];
}

/** As plain JSON. Cursors are empty. */
export async function expectedAnswer(
  schema: GraphQLSchema,
  view: Viewpoint,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<object> {
  const result = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    contextValue: { ...view, world: present(view.world) },
    rootValue: {},
    fieldResolver: resolve,
    typeResolver: (value) => typeOf(value as object),
  });
  const wrong = result.errors?.find(({ extensions }) => extensions['code'] !== 'FORBIDDEN');
  if (wrong) throw new Error(`The model cannot answer: ${wrong.message}`);
  return comparable(JSON.parse(JSON.stringify(result)) as Answer);
}

/**
 * An answer in which errors of closed fields are the places that they left null: where several closed fields leave
 * one place null, it is a matter of moments which of them are told.
 */
export function comparable({ errors, ...answer }: Answer): object {
  if (!errors) return answer;
  const isClosed = (code?: string) => door !== 'session' && code === 'FORBIDDEN';
  const others = errors.filter(({ extensions }) => !isClosed(extensions?.code));
  const closed = errors
    .filter((error) => !others.includes(error))
    .map(({ path }) => placeOf(answer.data, path));
  return {
    ...answer,
    ...(others.length > 0 && { errors: others }),
    ...(closed.length > 0 && { closed: [...new Set(closed)].sort() }),
  };
}

/** The beginning of a path up to where it is null. */
function placeOf(data: unknown, path: unknown): string {
  const way: unknown[] = [];
  let at = data;
  for (const step of path as (string | number)[]) {
    if (at === null || at === undefined) break;
    way.push(step);
    at = (at as Record<string | number, unknown>)[step];
  }
  return way.join('.');
}
