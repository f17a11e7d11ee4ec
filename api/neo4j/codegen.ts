/**
 * The codegen plugin behind `run`: every header under cypher/ becomes a typed entry of one catalogue.
 * Unknown types, includes or parameters stop the generation with the file's name.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { isEnumType, type GraphQLSchema, type TypeNode } from 'graphql';
import { readStatements, type Field, type Statement } from './statement.ts';

interface Config {
  folder: string;
  schemaTypes: string;
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

/** Reads the *.cypher files of a folder: name without ending → source. Migrations are listed apart. */
export function readFolder(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.cypher'),
  );
  return new Map(
    names.map((name) => [
      name.replace(/\\/g, '/').replace(/\.cypher$/, ''),
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}

class Emitter {
  readonly enums = new Set<string>();
  constructor(private readonly schema: GraphQLSchema) {}

  type(node: TypeNode, statement: Statement): string {
    if (node.kind === 'NonNullType') return this.present(node.type, statement);
    return `${this.present(node, statement)} | null`;
  }

  private present(node: TypeNode, statement: Statement): string {
    if (node.kind === 'ListType') return `readonly (${this.type(node.type, statement)})[]`;
    if (node.kind === 'NonNullType') return this.present(node.type, statement);
    const name = node.name.value;
    if (scalars[name]) return scalars[name];
    const shape = statement.shapes.get(name);
    if (shape) return this.object(shape, statement);
    if (!isEnumType(this.schema.getType(name)))
      throw new Error(`cypher/${statement.name}.cypher: unknown type ${name}`);
    this.enums.add(name);
    return name;
  }

  object(list: Field[], statement: Statement): string {
    return `{ ${list.map(({ name, type }) => `${name}: ${this.type(type, statement)}`).join('; ')} }`;
  }

  /** Where integers stand among the parameters: `true`, or the same again for a list of rows. */
  integers(list: Field[], statement: Statement): string {
    const marks = list.flatMap(({ name, type }) => {
      const base = named(type);
      if (integers.has(base)) return [`${name}: true`];
      const shape = statement.shapes.get(base);
      return shape ? [`${name}: ${this.integers(shape, statement)}`] : [];
    });
    return `{ ${marks.join(', ')} }`;
  }
}

/** What can never be missing in a row that was there: `true`, or the same again for rows within it. */
function required(list: Field[], statement: Statement): string {
  const marks = list.flatMap(({ name, type }) => {
    if (type.kind !== 'NonNullType') return [];
    const shape = statement.shapes.get(named(type));
    return [`${name}: ${shape ? required(shape, statement) : 'true'}`];
  });
  return `{ ${marks.join(', ')} }`;
}

function named(node: TypeNode): string {
  return node.kind === 'NamedType' ? node.name.value : named(node.type);
}

export const plugin: PluginFunction<Config> = (schema, _documents, config) => {
  const files = readFolder(config.folder);
  const migrations = [...files]
    .filter(([name]) => name.startsWith('migrations/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name] of migrations) files.delete(name);
  const emitter = new Emitter(schema);
  const statements = readStatements(files).filter(({ fragment }) => !fragment);
  const types = statements.map(
    (s) =>
      `  /** ${s.description.replaceAll('\n', '\n   * ')} */\n  '${s.name}': { params: ${emitter.object(s.params, s)}; row: ${emitter.object(s.returns, s)} };`,
  );
  const texts = statements.map(
    (s) =>
      `  '${s.name}': { mode: '${s.mode}', integers: ${emitter.integers(s.params, s)}, required: ${required(s.returns, s)}, text: ${JSON.stringify(s.text)} },`,
  );
  return {
    prepend:
      emitter.enums.size > 0
        ? [`import type { ${[...emitter.enums].sort().join(', ')} } from '${config.schemaTypes}';`]
        : [],
    content: [
      'export interface Statements {',
      ...types,
      '}',
      'export type StatementName = keyof Statements;',
      'export interface Marks { readonly [name: string]: true | Marks }',
      "export const statements: { readonly [N in StatementName]: { mode: 'READ' | 'WRITE'; integers: Marks; required: Marks; text: string } } = {",
      ...texts,
      '};',
      `export const migrations = ${JSON.stringify(
        migrations.map(([name, text]) => ({
          name: name.slice('migrations/'.length),
          text,
          checksum: checksum(text),
        })),
        null,
        2,
      )};`,
    ].join('\n'),
  };
};

/** SHA-256 of a migration with line ends made equal, so that a checkout on Windows is no edit. */
export function checksum(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
