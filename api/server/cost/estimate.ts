/**
 * What an operation may cost, before it runs: the objects that it may return and the statements that it
 * needs, with its variables, at their largest (the cost of "IBM GraphQL Cost Directives").
 */
import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';
import { basePoints } from '../../request/rate-limits.ts';
import type { Field, Weights } from './weights.ts';

export interface Cost {
  objects: number;
  /** Values that are no objects: texts, numbers, moments. */
  leaves: number;
  statements: number;
}
export interface Prepared {
  schema: GraphQLSchema;
  weights: Weights;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** As GraphQL has coerced them. */
  variables: Readonly<Record<string, unknown>>;
}

/** A statement takes some milliseconds, an object of the answer some hundredths of one. */
export const points = { statement: 10, object: 0.1, leaf: 0.01 } as const;

export const pointsOf = ({ objects, leaves, statements }: Cost): number =>
  Math.ceil(basePoints + points.object * objects + points.leaf * leaves + points.statement * statements);

export function costOf(prepared: Prepared): Cost {
  const { schema, operation } = prepared;
  const root = schema.getRootType(operation.operation);
  return root ? new Estimate(prepared).ofObject(root, [operation.selectionSet], new Map()) : nothing;
}

const nothing: Cost = { objects: 0, leaves: 0, statements: 0 };
const sum = (a: Cost, b: Cost): Cost => ({
  objects: a.objects + b.objects,
  leaves: a.leaves + b.leaves,
  statements: a.statements + b.statements,
});
const times = (count: number, { objects, leaves, statements }: Cost): Cost => ({
  objects: count * objects,
  leaves: count * leaves,
  statements: count * statements,
});
const dearer = (a: Cost, b: Cost): Cost => (pointsOf(b) > pointsOf(a) ? b : a);

type Sizes = ReadonlyMap<string, number>;

class Estimate {
  constructor(private readonly prepared: Prepared) {}

  /** What is inside one object; `sizes`: how long its lists are, where the field that led here says so. */
  ofObject(type: GraphQLObjectType, sets: readonly SelectionSetNode[], sizes: Sizes): Cost {
    const byName = new Map<string, FieldNode[]>();
    for (const set of sets) this.collect(type, set, byName);
    let total = nothing;
    for (const nodes of byName.values()) total = sum(total, this.ofField(type, nodes, sizes));
    return total;
  }

  private ofField(parent: GraphQLObjectType, nodes: FieldNode[], sizes: Sizes): Cost {
    const [node] = nodes;
    const field = node && this.fieldOf(parent, node.name.value);
    if (!node || !field) return nothing;
    const { weights } = this.prepared;
    const { statements, size, sized, isList } = weights.of(field, parent.name);
    const length = size && (this.lengthSaid(field, node, size.arguments) ?? size.assumed);
    const count = isList ? (sizes.get(field.name) ?? length ?? 1) : 1;
    const type = getNamedType(field.type);
    const inside = new Map(length === null ? [] : sized.map((name) => [name, length]));
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return sum({ ...nothing, statements }, times(count, this.ofType(type, sets, inside)));
  }

  /** One value of the type. Of an interface or union, the dearest of the types that it may be. */
  private ofType(type: GraphQLNamedType, sets: readonly SelectionSetNode[], sizes: Sizes): Cost {
    const { schema, weights } = this.prepared;
    if (!isCompositeType(type)) return { ...nothing, leaves: 1 };
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const inside = possible.map((one) =>
      sum({ ...nothing, objects: weights.ofObject(one) }, this.ofObject(one, sets, sizes)),
    );
    return inside.reduce(dearer, nothing);
  }

  private collect(type: GraphQLObjectType, set: SelectionSetNode, byName: Map<string, FieldNode[]>): void {
    const { fragments } = this.prepared;
    for (const selection of set.selections) {
      if (this.leftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = byName.get(name);
        if (same) same.push(selection);
        else byName.set(name, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment && this.applies(type, fragment.typeCondition?.name.value))
        this.collect(type, fragment.selectionSet, byName);
    }
  }

  private applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { schema } = this.prepared;
    const abstract = schema.getType(condition);
    return isAbstractType(abstract) && schema.isSubType(abstract, type);
  }

  private leftOut(node: Parameters<typeof getDirectiveValues>[1]): boolean {
    const { variables } = this.prepared;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true ||
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false
    );
  }

  private lengthSaid(field: Field, node: FieldNode, names: readonly string[]): number | null {
    for (const name of names) {
      const length = this.lengthIn(field, node, name);
      if (length !== null) return length;
    }
    return null;
  }

  private lengthIn(field: Field, { arguments: given }: FieldNode, name: string): number | null {
    const declared = field.args.find((one) => one.name === name);
    const value = given?.find((one) => one.name.value === name)?.value;
    if (!declared || !value) return null;
    const length = valueFromAST(value, declared.type, this.prepared.variables);
    if (Array.isArray(length)) return length.length;
    return typeof length === 'number' ? Math.max(0, length) : null;
  }

  private fieldOf(parent: GraphQLObjectType, name: string): Field | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent === this.prepared.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return parent.getFields()[name];
  }
}
