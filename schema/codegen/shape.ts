/**
 * Shapes of rows: named lists of typed columns. A `cypher/<room>/shape.cypher` declares shapes that every
 * header may use (`@returns ...Person, sort: String!`); a statement may declare further shapes for itself
 * alone.
 */
import { parseType, type TypeNode } from 'graphql';

export interface Field {
  name: string;
  type: TypeNode;
}

/** Columns in a header: those of shared shapes, by their names, and others. `all` is both, in that order. */
export interface Columns {
  of: string[];
  own: Field[];
  all: Field[];
}

export interface Shape extends Columns {
  name: string;
  description: string;
  /** Declared in a shape file, for all headers. */
  shared: boolean;
}

export type Shapes = ReadonlyMap<string, Shape>;

/**
 * `...Person, since: DateTime!` → columns. Commas stand only between columns. `where` is the file, for
 * errors.
 */
export function columns(list: string, shapes: Shapes, where: string): Columns {
  const found: Columns = { of: [], own: [], all: [] };
  for (const part of list.split(',')) {
    const [, spread] = /^\s*\.\.\.(\w+)\s*$/.exec(part) ?? [];
    if (spread) {
      const shape = shapes.get(spread);
      if (!shape) throw new Error(`${where}: no shape is named ${spread}`);
      found.of.push(spread);
      found.all.push(...shape.all);
    } else {
      const [, name, type] = /^\s*(\w+)\s*:\s*(\S+)\s*$/.exec(part) ?? [];
      if (!name || !type) throw new Error(`${where}: expected "name: Type", found "${part.trim()}"`);
      const field = { name, type: parseType(type) };
      found.own.push(field);
      found.all.push(field);
    }
  }
  return found;
}

/** `Person id: ID!, name: String!` → a shape. Throws where the name is taken. */
export function shapeOf(value: string, shapes: Shapes, where: string): Shape {
  const [, name = '', list = ''] = /^(\w+) (.*)$/.exec(value) ?? [];
  if (shapes.has(name)) throw new Error(`${where}: the shape ${name} is declared already`);
  return { name, description: '', shared: false, ...columns(list, shapes, where) };
}

/** The name of the innermost type: `ID` of `[ID!]!`. */
export function named(node: TypeNode): string {
  return node.kind === 'NamedType' ? node.name.value : named(node.type);
}

/**
 * Cypher for a shape whose columns are all properties of the node in a variable: as columns, `p.id AS id,
 * p.name AS name`, or as a map, `{id: p.id, name: p.name}`.
 */
export function propertiesOf(shape: Shape, variable: string, as: 'columns' | 'map'): string {
  return as === 'columns'
    ? shape.all.map(({ name }) => `${variable}.${name} AS ${name}`).join(', ')
    : `{${shape.all.map(({ name }) => `${name}: ${variable}.${name}`).join(', ')}}`;
}
