/** What the schema says about costs, read once for each field: `@cost` and `@listSize` (schema/base.graphql). */
import { getDirective } from '@graphql-tools/utils';
import {
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export type Field = GraphQLField<unknown, unknown>;

export interface Weight {
  /** Statements that the field needs for each object it is read of. */
  statements: number;
  /** How long its list is at most; null for what is no list, or a list whose length another field says. */
  size: Size | null;
  /** The fields of its type, such as `edges`, that have the length of this list. */
  sized: readonly string[];
  isList: boolean;
}
/** The arguments of which the first that is given says the length, or how long the list is when none does. */
interface Size {
  arguments: readonly string[];
  assumed: number;
}

/** Of a page, when neither argument nor directive says how long it is. */
const usualSize = 20;
/** Introspection needs no statement, and its objects are small. */
export const introspectionWeight = 0.1;

export class Weights {
  private readonly fields = new Map<Field, Weight>();
  private readonly types = new Map<GraphQLNamedType, number>();
  private readonly introspection: ReadonlyMap<string, number>;

  constructor(private readonly schema: GraphQLSchema) {
    this.introspection = listsOfIntrospection(schema);
  }

  of(field: Field, parent: string): Weight {
    const known = this.fields.get(field) ?? this.read(field, parent);
    this.fields.set(field, known);
    return known;
  }

  /** What one object of this type counts. */
  ofObject(type: GraphQLNamedType): number {
    const known = this.types.get(type);
    if (known !== undefined) return known;
    const said = getDirective(this.schema, type, 'cost')?.[0]?.['weight'] as string | undefined;
    const weight = type.name.startsWith('__') ? introspectionWeight : said === undefined ? 1 : Number(said);
    this.types.set(type, weight);
    return weight;
  }

  private read(field: Field, parent: string): Weight {
    const isList = isListType(getNullableType(field.type));
    if (parent.startsWith('__')) {
      const assumed = this.introspection.get(`${parent}.${field.name}`) ?? usualSize;
      return { statements: 0, size: isList ? { arguments: [], assumed } : null, sized: [], isList };
    }
    const list = getDirective(this.schema, field, 'listSize')?.[0] as
      { assumedSize?: number; slicingArguments?: string[]; sizedFields?: string[] } | undefined;
    const slicing = list?.slicingArguments ?? [];
    const byDefault = field.args.find(({ name, defaultValue }) => slicing.includes(name) && defaultValue)
      ?.defaultValue as number | undefined;
    const cost = getDirective(this.schema, field, 'cost')?.[0]?.['weight'] as string | undefined;
    return {
      statements: Number(cost ?? 0),
      size: list ? { arguments: slicing, assumed: list.assumedSize ?? byDefault ?? usualSize } : null,
      sized: list?.sizedFields ?? [],
      isList,
    };
  }
}

/** The mean length of each list in an answer to introspection, from the schema itself. */
function listsOfIntrospection(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const mean = (lengths: number[]) =>
    Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, types.length));
  const fieldsOf = types.flatMap((type) => (isObjectType(type) ? [Object.values(type.getFields())] : []));
  const fields = fieldsOf.flat();
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Type.fields', mean(fieldsOf.map(({ length }) => length))],
    ['__Type.inputFields', 2],
    ['__Type.enumValues', 1],
    ['__Type.interfaces', 1],
    ['__Type.possibleTypes', 1],
    ['__Field.args', Math.ceil(fields.reduce((sum, { args }) => sum + args.length, 0) / fields.length)],
    ['__Directive.args', 2],
    ['__Directive.locations', 4],
  ]);
}
