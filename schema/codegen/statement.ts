/**
 * Reads the statement files of cypher/: header, text, includes. Used when code is generated and by the checks
 * of test/cypher, never while serving.
 */
import {
  columns,
  propertiesOf,
  shapeOf,
  type Columns,
  type Field,
  type Shape,
  type Shapes,
} from './shape.ts';

export interface Statement {
  name: string;
  /** The header's prose: what the statement answers. */
  description: string;
  params: Field[];
  returns: Columns;
  /** Shapes that the header may name: the shared ones and its own. */
  shapes: Shapes;
  /** Db hits at most on the bench graph of 10,000 people, and on the small one: `@budget 770, small 20`. */
  budget: number | null;
  smallBudget: number | null;
  /** Why the plan may hold an Eager operator. */
  eager: string | null;
  fragment: boolean;
  /** Cypher without header and comments, includes expanded. */
  text: string;
  /** LOCK: it locks something for a moment, and changes nothing. */
  mode: 'READ' | 'LOCK' | 'WRITE';
}

export type Sources = ReadonlyMap<string, string>;

const tags = [
  'param',
  'returns',
  'shape',
  'budget',
  'eager',
  'locks',
  'fragment',
  'include',
  'columns',
  'map',
] as const;
const isShapeFile = (name: string) => /(^|\/)shape$/.test(name);

/**
 * Parses every file (name → source). Throws with the file's name on an unknown tag, shape or include, a
 * circle of includes, or parameters that the text and the header do not share. A shape file is a fragment.
 */
export function readStatements(sources: Sources): Statement[] {
  const shapes = readShapes(sources);
  return [...sources.keys()].sort().map((name) => read(name, sources, shapes));
}

/** The shapes of all shape files. A shape may be made of shapes declared in other files, in any order. */
export function readShapes(sources: Sources): Map<string, Shape> {
  const declared = [...sources]
    .filter(([name]) => isShapeFile(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, text]) => declarations(name, text));
  const shapes = new Map<string, Shape>();
  for (let waiting = declared; waiting.length > 0;) {
    const later = waiting.filter(({ value, description, where }) => {
      const needed = [...value.matchAll(/\.\.\.(\w+)/g)].map(([, name = '']) => name);
      if (!needed.every((name) => shapes.has(name))) return true;
      const shape = shapeOf(value, shapes, where);
      shapes.set(shape.name, { ...shape, description, shared: true });
      return false;
    });
    const [first] = later;
    // Nothing could be read: parsing the first one says which shape is missing.
    if (first && later.length === waiting.length) shapeOf(first.value, shapes, first.where);
    waiting = later;
  }
  return shapes;
}

/** The `@shape` lines of a file, each with the prose above it. */
function declarations(name: string, text: string) {
  const found: { value: string; description: string; where: string }[] = [];
  let prose: string[] = [];
  for (const { tag, value } of headerOf(text)) {
    if (tag === 'shape') {
      found.push({ value, description: prose.join('\n'), where: `cypher/${name}.cypher` });
      prose = [];
    } else if (!tag) prose.push(value);
  }
  return found;
}

/** The lines of a header. A tag that ends with a comma goes on in the next line. */
function headerOf(text: string): { tag: string | undefined; value: string }[] {
  const [header = ''] = /^(?:\/\/.*\r?\n)*/.exec(text) ?? [];
  const lines: { tag: string | undefined; value: string }[] = [];
  for (const [, tag, value = ''] of header.matchAll(/^\/\/ ?(?:@(\w+))?[ \t]*(.*)$/gm)) {
    const last = lines.at(-1);
    if (!tag && last?.tag && last.value.endsWith(',')) last.value += ` ${value.trim()}`;
    else lines.push({ tag, value: value.trim() });
  }
  return lines;
}

function read(name: string, sources: Sources, shared: Shapes): Statement {
  const shapes = new Map(shared);
  const statement: Statement = {
    name,
    description: '',
    params: [],
    returns: { of: [], own: [], all: [] },
    shapes,
    budget: null,
    smallBudget: null,
    eager: null,
    fragment: isShapeFile(name),
    text: '',
    mode: 'READ',
  };
  const prose: string[] = [];
  for (const { tag, value } of headerOf(source(name, sources, name))) {
    if (tag) apply(statement, shapes, tag, value);
    else prose.push(value);
  }
  statement.description = prose.join('\n');
  statement.text = new Expansion(sources, shared).of(name, []);
  const writes = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(statement.text.replace(/'[^']*'/g, ''));
  if (writes && statement.mode !== 'LOCK') statement.mode = 'WRITE';
  if (!statement.fragment) compareParameters(statement);
  return statement;
}

function apply(statement: Statement, shapes: Map<string, Shape>, tag: string, value: string): void {
  const where = `cypher/${statement.name}.cypher`;
  switch (tag as (typeof tags)[number]) {
    case 'param':
      statement.params.push(...columns(value, shapes, where).all);
      break;
    case 'returns':
      if (statement.returns.all.length > 0) throw new Error(`${where} has two @returns`);
      statement.returns = columns(value, shapes, where);
      break;
    case 'shape': {
      if (isShapeFile(statement.name)) break; // read before all statements
      const shape = shapeOf(value, shapes, where);
      shapes.set(shape.name, shape);
      break;
    }
    case 'budget': {
      const [, large, small = large] = /^(\d+)(?:, small (\d+))?$/.exec(value) ?? [];
      if (large === undefined) throw new Error(`${where}: expected "@budget 100" or "@budget 100, small 10"`);
      [statement.budget, statement.smallBudget] = [Number(large), Number(small)];
      break;
    }
    case 'eager':
      statement.eager = value;
      break;
    case 'locks':
      statement.mode = 'LOCK';
      break;
    case 'fragment':
      statement.fragment = true;
      break;
    case 'include':
    case 'columns':
    case 'map':
      break;
    default:
      throw new Error(`${where}: unknown tag @${tag}, expected one of ${tags.join(', ')}`);
  }
}

function source(name: string, sources: Sources, includer: string): string {
  const text = sources.get(name);
  if (text === undefined) throw new Error(`cypher/${includer}.cypher includes ${name}, which does not exist`);
  return text;
}

/** Comments and indentation are dropped, because they would be sent with every request. */
class Expansion {
  constructor(
    private readonly sources: Sources,
    private readonly shapes: Shapes,
  ) {}

  /**
   * The text of a file with fragments and columns in the place of their `@include`, `@columns` and `@map`
   * lines.
   */
  of(name: string, through: string[]): string {
    if (through.includes(name))
      throw new Error(`cypher/${name}.cypher includes itself through ${through.join(', ')}`);
    return source(name, this.sources, through.at(-1) ?? name)
      .split('\n')
      .flatMap((line) => {
        const [, included] = /^\s*\/\/ ?@include +(\S+)/.exec(line) ?? [];
        if (included) return this.of(included, [...through, name]).split('\n');
        const [, as, shape = '', variable = ''] =
          /^\s*\/\/ ?@(columns|map) +(\w+) +of +(\w+)/.exec(line) ?? [];
        if (as) return [this.properties(name, as as 'columns' | 'map', shape, variable)];
        return /^\s*\/\//.test(line) || line.trim() === '' ? [] : [line.replace(/\s+\/\/ .*$/, '').trim()];
      })
      .join('\n');
  }

  private properties(name: string, as: 'columns' | 'map', of: string, variable: string): string {
    const shape = this.shapes.get(of);
    if (!shape) throw new Error(`cypher/${name}.cypher: no shape is named ${of}`);
    return propertiesOf(shape, variable, as);
  }
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
  if (statement.returns.all.length === 0)
    throw new Error(`cypher/${statement.name}.cypher has no @returns (a fragment says @fragment)`);
}
