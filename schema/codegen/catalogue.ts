/**
 * The codegen plugin behind `run`: every header under cypher/ becomes a typed entry of one catalogue, every
 * shared shape an interface. Unknown types, shapes, includes or parameters stop the generation with the
 * file's name.
 */
import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { isEnumType, type GraphQLSchema, type TypeNode } from 'graphql';
import { readCypher } from './files.ts';
import { namesIn } from './names.ts';
import { asOneMap } from './one-map.ts';
import { named, type Columns, type Field, type Shapes } from './shape.ts';
import { readShapes, readStatements } from './statement.ts';

interface Config {
  folder: string;
  /** The module with the types of enums, as the catalogue imports it. */
  enums: string;
}

/** DateTime is milliseconds since 1970 in the graph: an integer there, a number here. */
const scalars: Record<string, string> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  DateTime: 'number',
};
const integers = new Set(['Int', 'DateTime']);

/** The interface of a shared shape. */
export const rowOf = (shape: string): string => `${shape}Row`;

class Emitter {
  /** Adds the enums it meets to `enums`. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly enums: Set<string>,
    private readonly shapes: Shapes,
    private readonly where: string,
  ) {}

  row({ of, own }: Columns): string {
    const parts = own.length > 0 ? [...of.map(rowOf), this.object(own)] : of.map(rowOf);
    return parts.join(' & ');
  }

  object(list: readonly Field[]): string {
    return `{ ${this.members(list)} }`;
  }

  members(list: readonly Field[]): string {
    return list.map(({ name, type }) => `${name}: ${this.type(type)}`).join('; ');
  }

  /** Where integers stand among the parameters: `true`, or the same again for a list of rows. */
  integers(list: readonly Field[]): string {
    const marks = list.flatMap(({ name, type }) => {
      const base = named(type);
      if (integers.has(base)) return [`${name}: true`];
      const shape = this.shapes.get(base);
      return shape ? [`${name}: ${this.integers(shape.all)}`] : [];
    });
    return `{ ${marks.join(', ')} }`;
  }

  /** What can never be missing in a row that was there: `true`, or the same again for rows within it. */
  required(list: readonly Field[]): string {
    const marks = list.flatMap(({ name, type }) => {
      if (type.kind !== 'NonNullType') return [];
      const shape = this.shapes.get(named(type));
      return [`${name}: ${shape ? this.required(shape.all) : 'true'}`];
    });
    return `{ ${marks.join(', ')} }`;
  }

  private type(node: TypeNode): string {
    if (node.kind === 'NonNullType') return this.present(node.type);
    return `${this.present(node)} | null`;
  }

  private present(node: TypeNode): string {
    if (node.kind === 'ListType') return `readonly (${this.type(node.type)})[]`;
    if (node.kind === 'NonNullType') return this.present(node.type);
    const name = node.name.value;
    if (scalars[name]) return scalars[name];
    const shape = this.shapes.get(name);
    if (shape) return shape.shared ? rowOf(name) : this.row(shape);
    if (!isEnumType(this.schema.getType(name))) throw new Error(`${this.where}: unknown type ${name}`);
    this.enums.add(name);
    return name;
  }
}

const comment = (text: string, indent = '') =>
  text === '' ? '' : `${indent}/** ${text.replaceAll('\n', `\n${indent} * `)} */\n`;

export const plugin: PluginFunction<Config> = (schema, _documents, config) => {
  const { sources, migrations } = readCypher(config.folder);
  const shared = readShapes(sources);
  const statements = readStatements(sources).filter(({ fragment }) => !fragment);
  const enums = new Set<string>();
  const emitter = (shapes: Shapes, where: string) => new Emitter(schema, enums, shapes, where);

  const interfaces = [...shared.values()].map(({ name, description, of, own }) => {
    const parents = of.length > 0 ? ` extends ${of.map(rowOf).join(', ')}` : '';
    const members = emitter(shared, `the shape ${name}`).members(own);
    return `${comment(description)}export interface ${rowOf(name)}${parents} { ${members} }`;
  });
  const types = statements.map(({ name, description, params, returns, shapes }) => {
    const made = emitter(shapes, `cypher/${name}.cypher`);
    const entry = `'${name}': { params: ${made.object(params)}; row: ${made.row(returns)} };`;
    return `${comment(description, '  ')}  ${entry}`;
  });
  const texts = statements.map(({ name, mode, params, returns, text, shapes }) => {
    const made = emitter(shapes, `cypher/${name}.cypher`);
    const marks = `integers: ${made.integers(params)}, required: ${made.required(returns.all)}`;
    return `  '${name}': { mode: '${mode}', ${marks}, text: ${JSON.stringify(asOneMap(text))} },`;
  });
  const shipped = migrations.map(([name, text]) => ({
    name: name.slice('migrations/'.length),
    text,
    checksum: checksum(text),
  }));
  return {
    prepend: [`import type { ${[...enums].sort().join(', ')} } from '${config.enums}';`],
    content: [
      ...interfaces,
      'export interface Statements {',
      ...types,
      '}',
      'export type StatementName = keyof Statements;',
      'export interface Marks { readonly [name: string]: true | Marks }',
      "export interface StatementText { mode: 'READ' | 'LOCK' | 'WRITE'; integers: Marks; required: Marks; text: string }",
      'export const statements: { readonly [N in StatementName]: StatementText } = {',
      ...texts,
      '};',
      '/** Every label, type of relationship and property that a statement mentions. */',
      `export const names = ${JSON.stringify(namesIn(statements), null, 2)};`,
      `export const migrations = ${JSON.stringify(shipped, null, 2)};`,
    ].join('\n'),
  };
};

/** SHA-256 of a migration with line ends made equal, so that a checkout on Windows is no edit. */
export function checksum(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
