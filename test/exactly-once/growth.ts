/** What a mutation left behind in the graph: every node and relationship that came, went or changed, with all its properties, by the scene it belongs to. */
import { cypher } from '../support/graph.ts';

type Properties = Record<string, unknown>;
interface Node {
  key: string;
  kind: string;
  of: Properties;
}
interface Tie {
  kind: string;
  of: Properties;
  from: string;
  to: string;
}
/** By scene, how many there are of each row. */
type Rows = Map<string, Map<string, number>>;

/** What chance and the clock decide is no difference: new ids and secrets, moments, and the number of an event. */
const unlikely = new Set(['tie', 'seq']);
export const plain = (text: string): string =>
  text
    .replaceAll(
      /\b(person|topic|project|ask|entry|introduction|token|report|request|session|invitation|demo|proposal|thread|message)_[\w-]{21}(?![\w-])/g,
      '$1_*',
    )
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
    .replaceAll(/#[\w-]{43}(?![\w-])/g, '#code');

function likely(name: string, value: unknown): unknown {
  if (unlikely.has(name)) return '*';
  if (Array.isArray(value)) return value.map((one) => likely('', one));
  if (typeof value === 'number') return value > 1e11 ? 'moment' : value;
  return typeof value !== 'string' ? value : /^[\w-]{43}$/.test(value) ? 'hash' : plain(value);
}

/** A key of a retry is whoever's it is; whether they chose it is no difference. */
const told = ({ kind, of }: { kind: string; of: Properties }): string =>
  `${kind} ${JSON.stringify(
    Object.entries(of)
      .filter(([name]) => !(kind === 'Retry' && name === 'id'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, likely(name, value)]),
  )}`;

/** The scene named by something in it. */
const markIn = (of: Properties): string | undefined => /[_.]?(once[a-z]+)_/.exec(JSON.stringify(of))?.[1];

/** Everything, by scenes: what hangs together is of one, and an event is of what it is about. '' is what hangs on nothing of any. */
export async function lookAround(): Promise<Rows> {
  const nodes = await cypher<Node>(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock AND NOT n:House AND NOT n:Sequence RETURN elementId(n) AS key, labels(n)[0] AS kind, properties(n) AS of',
  );
  const ties = await cypher<Tie>(
    'MATCH (a)-[r]->(b) RETURN type(r) AS kind, properties(r) AS of, elementId(a) AS from, elementId(b) AS to',
  );
  const byId = new Map(nodes.map((node) => [node.of['id'], node.key]));
  const beside = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  const join = (a: string, b: string | undefined) => {
    if (b !== undefined) {
      beside.get(a)?.push(b);
      beside.get(b)?.push(a);
    }
  };
  for (const { from, to } of ties) join(from, to);
  for (const { key, kind, of } of nodes) if (kind === 'Event') join(key, byId.get(of['about']));
  const scenes = new Map<string, string>();
  for (const { key, of } of nodes) {
    const scene = markIn(of);
    const next = scene === undefined ? [] : [key];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (scenes.has(at)) continue;
      scenes.set(at, scene ?? '');
      next.push(...(beside.get(at) ?? []));
    }
  }
  const rows: Rows = new Map();
  const add = (key: string, row: string) => {
    const scene = scenes.get(key) ?? '';
    const there = rows.get(scene) ?? new Map<string, number>();
    rows.set(scene, there.set(row, (there.get(row) ?? 0) + 1));
  };
  const names = new Map(
    nodes.map(({ key, kind, of }) => [
      key,
      `${kind} ${plain(String(kind === 'Retry' ? '' : (of['id'] ?? '')))}`,
    ]),
  );
  for (const node of nodes) add(node.key, told(node));
  for (const tie of ties) add(tie.from, `(${names.get(tie.from)}) ${told(tie)} (${names.get(tie.to)})`);
  return rows;
}

/** What came between two looks, and what went; what was changed did both. */
export function growth(before: Rows, after: Rows, scene: string): string[] {
  const [was, is] = [
    before.get(scene) ?? new Map<string, number>(),
    after.get(scene) ?? new Map<string, number>(),
  ];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((row) => {
      const more = (is.get(row) ?? 0) - (was.get(row) ?? 0);
      return more === 0 ? [] : [`${more > 0 ? '+' : ''}${more} ${row}`];
    })
    .sort();
}

/** Empties the graph but for the house itself. */
export const clearAway = () =>
  cypher('MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock AND NOT n:House DETACH DELETE n');
