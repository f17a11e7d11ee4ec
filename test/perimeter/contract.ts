// The contract as a client can introspect it: questions about all of it, and what the model of the rules would answer to them.
import {
  buildClientSchema,
  execute,
  getIntrospectionQuery,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  parse,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { rules, type Eyes, type World } from './model.ts';
import type { Place } from './place.ts';

export type { GraphQLSchema } from 'graphql';

export async function introspect(place: Pick<Place, 'ask'>): Promise<GraphQLSchema> {
  const { data } = await place.ask(null, getIntrospectionQuery());
  return buildClientSchema(data as unknown as IntrospectionQuery);
}

/** What lists are made of, the same everywhere: their rule is that they hold what the list is of, and nothing more. */
export const isPaging = (name: string): boolean => /(Connection|Edge)$|^PageInfo$/.test(name);
/** What pages take. */
export const pageArguments = ['first', 'after'];
/** About oneself alone, or the same for everybody: no rule of who may see what is in them. */
export const ofNobodyElse = ['RateLimit', 'Demo', 'DemoRole', 'CaughtUp', 'Gap'];

/** What to try for the arguments of a field, as they stand behind its name; those of lists apart. A field with other arguments and without an entry here fails. */
export function tries(world: Pick<World, 'people'>): Record<string, string[]> {
  const ids = world.people.map(({ id }) => id);
  const several = JSON.stringify(ids.filter((_, index) => index % 2 === 0));
  return {
    'Viewer.introductions': ['', 'role: CONNECTOR'],
    'Viewer.asks': ['', 'state: INNER', 'state: WIDENED', 'state: CLOSED'],
    'Project.entries': ['', 'kinds: [DOUBT, STUCK]', 'kinds: []'],
    'Ask.candidates': ['', 'lane: DORMANT'],
    'Perimeter.readers': [
      '',
      'threshold: KNOWN',
      `only: ${several}`,
      'only: null, threshold: TRUSTED',
      `only: ${JSON.stringify(ids)}, except: ${several}`,
    ],
    'Perimeter.seenAs': ids.slice(0, 6).map((id) => `personId: ${JSON.stringify(id)}`),
  };
}

/** Fields that go by the name of another's of another type: beside each other as nodes they are asked for under a name of their own. */
const clashing = new Set(['title', 'urgency', 'asker', 'state'].map((field) => `Introduction.${field}`));

/** Asks for every field of a type and of the things up to `depth` steps away from it, with everything there is to try for its arguments. */
export class Questions {
  private readonly tries: Record<string, string[]>;
  constructor(
    private readonly schema: GraphQLSchema,
    world: Pick<World, 'people'>,
  ) {
    this.tries = tries(world);
  }

  all(type: GraphQLNamedType, depth: number): string {
    if (isUnionType(type) || isInterfaceType(type)) {
      const own = this.schema.getPossibleTypes(type);
      return `__typename ${own.map((one) => `... on ${one.name} { ${this.all(one, depth)} }`).join(' ')}`;
    }
    if (!isObjectType(type)) return '';
    if (type.name === 'PageInfo') return 'hasNextPage hasPreviousPage'; // cursors are nobody's to foresee
    return `__typename ${Object.values(type.getFields())
      .flatMap((field) => this.field(type, field, depth))
      .join(' ')}`;
  }

  /** The same of one field. */
  on(type: string, field: string, depth: number): string {
    const owner = this.schema.getType(type) as GraphQLObjectType;
    return this.field(owner, owner.getFields()[field] as GraphQLField<unknown, unknown>, depth).join(' ');
  }

  /** All of these by their ids in one request: what each costs by itself is the reading of the request. */
  nodes(ids: readonly string[]): { query: string; variables: Record<string, string> } {
    const wanted = ids.map((_, place) => `n${place}: node(id: $i${place}) { ...All }`).join(' ');
    return {
      query: `query (${ids.map((_, place) => `$i${place}: ID!`).join(' ')}) { ${wanted} } fragment All on Node { ${this.all(this.schema.getType('Node') as GraphQLNamedType, 1)} }`,
      variables: Object.fromEntries(ids.map((id, place) => [`i${place}`, id])),
    };
  }

  /** Whether it can be asked for by its id; the parts of a thing are no further away than itself. */
  private isThing(type: GraphQLNamedType): boolean {
    return isInterfaceType(type)
      ? type.name === 'Node'
      : isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  }

  private field(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const inner = getNamedType(field.type);
    const as = clashing.has(`${type.name}.${field.name}`) ? `${type.name.toLowerCase()}_${field.name}: ` : '';
    if (isLeafType(inner)) return field.name === 'cursor' ? [] : [`${as}${field.name}`];
    if (ofNobodyElse.includes(inner.name) && inner.name !== 'Demo') return [];
    const isList = inner.name.endsWith('Connection');
    const next = this.isThing(inner) ? depth - 1 : depth;
    if (next < 0 || (isList && depth === 0)) return [];
    const wanted = this.all(inner, next);
    const options = this.tries[`${type.name}.${field.name}`] ?? [''];
    return options.map((option, index) => {
      const args = [option, isList ? 'first: 100' : ''].filter(Boolean).join(', ');
      return `${options.length > 1 ? `_${index}_${field.name}: ` : as}${field.name}${args ? `(${args})` : ''} { ${wanted} }`;
    });
  }
}

type Shelf = { items: unknown[]; first: number };
type Rule = (thing: unknown, eyes: Eyes, args: object) => unknown;
const kinds = { topic: 'SharedTopic', evidence: 'Evidence', text: 'TextMatch' } as const;
const nodes: Record<string, string> = {
  person: 'Person',
  topic: 'Topic',
  project: 'Project',
  entry: 'Entry',
  ask: 'Ask',
  thread: 'Thread',
  message: 'Message',
  introduction: 'Introduction',
};

/** Every field that had something to say so far, as `Type.field`. */
export const spoken = new Set<string>();

const resolve: GraphQLFieldResolver<unknown, Eyes> = (
  source,
  args,
  eyes,
  { parentType, fieldName, returnType },
) => {
  if (isPaging(parentType.name)) return paging(source, fieldName);
  const rule = (rules as unknown as Record<string, Record<string, Rule>>)[parentType.name]?.[fieldName];
  if (!rule) throw new Error(`The model of the rules says nothing about ${parentType.name}.${fieldName}.`);
  const value = rule(source, eyes, args);
  if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    spoken.add(`${parentType.name}.${fieldName}`);
  const name = getNamedType(returnType).name;
  if (name.endsWith('Connection'))
    return value === null
      ? null
      : ({ items: value as unknown[], first: (args as { first: number }).first } satisfies Shelf);
  return name === 'DateTime' && typeof value === 'number' ? new Date(value).toISOString() : value;
};

function paging(source: unknown, field: string): unknown {
  const { items, first } = source as Shelf;
  if (field === 'edges') return items.slice(0, first).map((node) => ({ node, cursor: '' })); // nobody can foresee a cursor
  if (field === 'pageInfo') return { hasNextPage: items.length > first, hasPreviousPage: false };
  return (source as Record<string, unknown>)[field];
}

/** What the rules answer to an operation, as plain JSON. */
export async function answer(
  schema: GraphQLSchema,
  eyes: Eyes,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const result = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    contextValue: eyes,
    rootValue: {},
    fieldResolver: resolve,
    typeResolver: (thing) =>
      'seq' in (thing as object)
        ? (thing as { kind: string }).kind
        : 'kind' in (thing as object) && 'of' in (thing as object)
          ? kinds[(thing as { kind: keyof typeof kinds }).kind]
          : nodes[/^[a-z]+/.exec((thing as { id: string }).id)?.[0] ?? ''],
  });
  if (result.errors) throw new Error(`The model cannot answer: ${result.errors[0]?.message}`);
  return JSON.parse(JSON.stringify(result));
}
