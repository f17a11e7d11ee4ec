/** Selections of everything a type of the contract has, with arguments to try. */
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { World } from '../model/model.ts';
import { typesWithoutRules } from './contract.ts';

/**
 * The arguments to try for a field, written as they stand behind its name. Every field with arguments other
 * than those of a list needs an entry here: complete.test.ts fails without it.
 */
export function argumentsToTry(world: Pick<World, 'people'>): Record<string, string[]> {
  const ids = world.people.map(({ id }) => id);
  const several = JSON.stringify(ids.filter((_, index) => index % 2 === 0));
  return {
    'Viewer.introductions': ['', 'role: CONNECTOR'],
    'Viewer.asks': ['', 'state: INNER', 'state: WIDENED', 'state: CLOSED'],
    'Project.entries': ['', 'kinds: [DOUBT, STUCK], last: 2', 'kinds: []'],
    'Thread.messages': ['', 'last: 2'],
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

export class Selections {
  private readonly tries: Record<string, string[]>;
  constructor(
    private readonly schema: GraphQLSchema,
    world: Pick<World, 'people'>,
  ) {
    this.tries = argumentsToTry(world);
  }

  /** Every field of a type, and of the things up to `depth` steps away from it. */
  of(type: GraphQLNamedType | string, depth: number): string {
    const named = typeof type === 'string' ? this.schema.getType(type) : type;
    if (isUnionType(named) || isInterfaceType(named)) {
      const types = this.schema.getPossibleTypes(named);
      return `__typename ${types.map((one) => `... on ${one.name} { ${this.of(one, depth)} }`).join(' ')}`;
    }
    if (!isObjectType(named)) return '';
    if (named.name === 'PageInfo') return 'hasNextPage hasPreviousPage'; // no model can foresee a cursor
    return `__typename ${Object.values(named.getFields())
      .flatMap((field) => this.field(named, field, depth))
      .join(' ')}`;
  }

  /** The same of one field. */
  ofField(type: string, field: string, depth: number): string {
    const owner = this.schema.getType(type) as GraphQLObjectType;
    return this.field(owner, owner.getFields()[field] as GraphQLField<unknown, unknown>, depth).join(' ');
  }

  /** Everything of all of these by their ids, in lists; and one by one, that they are there. */
  nodesQueries(ids: readonly string[]): { query: string; variables: Record<string, string | string[]> }[] {
    if (ids.length > 100)
      return [ids.slice(0, 100), ids.slice(100)].flatMap((some) => this.nodesQueries(some));
    const single = ids.map((_, place) => `n${place}: node(id: $i${place}) { __typename id }`).join(' ');
    const variables = ids.map((_, place) => `$i${place}: ID!`).join(' ');
    const query = `query ($ids: [ID!]!, ${variables}) { nodes(ids: $ids) { ${this.of('Node', 1)} } ${single} }`;
    const one = Object.fromEntries(ids.map((id, place) => [`i${place}`, id]));
    return [{ query, variables: { ids: [...ids], ...one } }];
  }

  /** A thing has an id; the parts of a thing are as near as the thing itself. */
  private isThing(type: GraphQLNamedType): boolean {
    return isInterfaceType(type)
      ? type.name === 'Node'
      : isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  }

  private field(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const inner = getNamedType(field.type);
    // A deprecated field may have the name of a field of another type in the same interface.
    const as = field.deprecationReason == null ? '' : `${type.name.toLowerCase()}_${field.name}: `;
    if (isLeafType(inner)) return field.name === 'cursor' ? [] : [`${as}${field.name}`];
    if (typesWithoutRules.includes(inner.name) && inner.name !== 'Demo') return [];
    const isList = inner.name.endsWith('Connection');
    const next = this.isThing(inner) ? depth - 1 : depth;
    if (next < 0 || (isList && depth === 0)) return [];
    const selection = this.of(inner, next);
    const options = this.tries[`${type.name}.${field.name}`] ?? [''];
    return options.map((option, index) => {
      const args = [option, isList ? 'first: 100' : ''].filter(Boolean).join(', ');
      const alias = options.length > 1 ? `_${index}_${field.name}: ` : '';
      return `${alias}${field.name}${args ? `(${args})` : ''} { ${selection} }`;
    });
  }
}
