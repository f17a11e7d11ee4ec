/**
 * Reads one statement file of cypher/: its header, its text, what it includes.
 * Used when code is generated and by the checks of test/cypher, never while serving.
 */
import { parseType, type TypeNode } from 'graphql';

export interface Field {
  name: string;
  type: TypeNode;
}
export interface Statement {
  name: string;
  /** The header's prose: what the statement answers. */
  description: string;
  params: Field[];
  returns: Field[];
  /** Shapes of lists of rows handed in or given back, by name. */
  shapes: Map<string, Field[]>;
  /** Db hits at most on the bench graph of 10,000 people, and on the small one: `@budget 77000, small 20000`. */
  budget: number | null;
  smallBudget: number | null;
  /** Why the plan may hold an Eager operator. */
  eager: string | null;
  fragment: boolean;
  /** Cypher without header and comments, includes expanded. */
  text: string;
  mode: 'READ' | 'WRITE';
}

const tags = ['param', 'returns', 'shape', 'budget', 'eager', 'fragment', 'include'] as const;

/** `a: ID!, b: [Int!]!` → fields. Commas stand only between fields. */
function fields(list: string, where: string): Field[] {
  return list.split(',').map((part) => {
    const [, name, type] = /^\s*(\w+)\s*:\s*(\S+)\s*$/.exec(part) ?? [];
    if (!name || !type) throw new Error(`${where}: expected "name: Type", found "${part.trim()}"`);
    return { name, type: parseType(type) };
  });
}

/**
 * Parses every file (name → source). Throws with the file's name on an unknown tag or include, a circle of includes,
 * or parameters that the text and the header do not share.
 */
export function readStatements(sources: ReadonlyMap<string, string>): Statement[] {
  return [...sources.keys()].sort().map((name) => read(name, sources));
}

function read(name: string, sources: ReadonlyMap<string, string>): Statement {
  const statement: Statement = {
    name,
    description: '',
    params: [],
    returns: [],
    shapes: new Map(),
    budget: null,
    smallBudget: null,
    eager: null,
    fragment: false,
    text: '',
    mode: 'READ',
  };
  const [header = ''] = /^(?:\/\/.*\r?\n)*/.exec(source(name, sources, name)) ?? [];
  const prose: string[] = [];
  for (const [, tag, value = ''] of header.matchAll(/^\/\/ ?(?:@(\w+))?[ \t]*(.*)$/gm)) {
    if (tag) apply(statement, tag, value.trim());
    else prose.push(value.trim());
  }
  statement.description = prose.join('\n');
  statement.text = expand(name, sources, []);
  statement.mode = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(statement.text.replace(/'[^']*'/g, ''))
    ? 'WRITE'
    : 'READ';
  if (!statement.fragment) compareParameters(statement);
  return statement;
}

function apply(statement: Statement, tag: string, value: string): void {
  const where = `cypher/${statement.name}.cypher`;
  switch (tag as (typeof tags)[number]) {
    case 'param':
      statement.params.push(...fields(value, where));
      break;
    case 'returns':
      statement.returns.push(...fields(value, where));
      break;
    case 'shape': {
      const [, shape = '', list = ''] = /^(\w+) (.*)$/.exec(value) ?? [];
      statement.shapes.set(shape, fields(list, where));
      break;
    }
    case 'budget':
      {
        const [, large, small = large] = /^(\d+)(?:, small (\d+))?$/.exec(value) ?? [];
        if (large === undefined)
          throw new Error(`${where}: expected "@budget 100" or "@budget 100, small 10"`);
        [statement.budget, statement.smallBudget] = [Number(large), Number(small)];
      }
      break;
    case 'eager':
      statement.eager = value;
      break;
    case 'fragment':
      statement.fragment = true;
      break;
    case 'include':
      break;
    default:
      throw new Error(`${where}: unknown tag @${tag}, expected one of ${tags.join(', ')}`);
  }
}

function source(name: string, sources: ReadonlyMap<string, string>, includer: string): string {
  const text = sources.get(name);
  if (text === undefined) throw new Error(`cypher/${includer}.cypher includes ${name}, which does not exist`);
  return text;
}

/** Drops comments and indentation, which would be sent with every request, and puts fragments in the place of their `// @include`. */
function expand(name: string, sources: ReadonlyMap<string, string>, through: string[]): string {
  if (through.includes(name))
    throw new Error(`cypher/${name}.cypher includes itself through ${through.join(', ')}`);
  return source(name, sources, through.at(-1) ?? name)
    .split('\n')
    .flatMap((line) => {
      const [, included] = /^\s*\/\/ ?@include +(\S+)/.exec(line) ?? [];
      if (included) return expand(included, sources, [...through, name]).split('\n');
      return /^\s*\/\//.test(line) || line.trim() === '' ? [] : [line.replace(/\s+\/\/ .*$/, '').trim()];
    })
    .join('\n');
}

function compareParameters(statement: Statement): void {
  const used = new Set([...statement.text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
  const declared = new Set(statement.params.map(({ name }) => name));
  const missing = [...used].filter((name) => !declared.has(name ?? ''));
  const unused = [...declared].filter((name) => !used.has(name));
  if (missing.length > 0)
    throw new Error(`cypher/${statement.name}.cypher uses $${missing.join(', $')} without @param`);
  if (unused.length > 0)
    throw new Error(`cypher/${statement.name}.cypher declares @param ${unused.join(', ')} and never uses it`);
  if (statement.returns.length === 0)
    throw new Error(`cypher/${statement.name}.cypher has no @returns (a fragment says @fragment)`);
}
