/** The answer the model of the rules gives to an operation. */
import { execute, getNamedType, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { rules, type Viewpoint } from '../model/model.ts';
import { present } from '../world/possible.ts';
import { isPaging } from './contract.ts';

interface List {
  items: unknown[];
  first: number;
  /** Given when the list is read from its end. */
  last?: number | undefined;
}
type Rule = (thing: unknown, view: Viewpoint, args: object) => unknown;

/** Every field that has given something else than null or an empty list so far, as `Type.field`. */
export const answeredFields = new Set<string>();

const resolve: GraphQLFieldResolver<unknown, Viewpoint> = (
  source,
  args,
  view,
  { parentType, fieldName, returnType },
) => {
  if (isPaging(parentType.name)) return partOfList(source as List, fieldName);
  const rule = (rules as unknown as Record<string, Record<string, Rule>>)[parentType.name]?.[fieldName];
  if (!rule) throw new Error(`The model of the rules says nothing about ${parentType.name}.${fieldName}.`);
  const value = rule(source, view, args);
  if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    answeredFields.add(`${parentType.name}.${fieldName}`);
  const type = getNamedType(returnType).name;
  if (type.endsWith('Connection'))
    return value === null
      ? null
      : ({ items: value as unknown[], ...(args as { first: number; last?: number }) } satisfies List);
  return type === 'DateTime' && typeof value === 'number' ? new Date(value).toISOString() : value;
};

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
  return nodeTypes[/^[a-z]+/.exec((value as { id: string }).id)?.[0] ?? ''];
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
  if (result.errors) throw new Error(`The model cannot answer: ${result.errors[0]?.message}`);
  return JSON.parse(JSON.stringify(result)) as object;
}
