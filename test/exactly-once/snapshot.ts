/**
 * Snapshots of the scenes of a run, and the nodes and relationships that differ between two of them, by
 * scene.
 */
import { cypher } from '../support/graph.ts';
import type { MarkedRun } from './run.ts';

type Properties = Record<string, unknown>;
interface Node {
  key: string;
  kind: string;
  of: Properties;
}
interface Relationship {
  kind: string;
  of: Properties;
  from: string;
  to: string;
}
/** Rows of text, one a node or relationship, with their number, by scene. */
export type Snapshot = Map<string, Map<string, number>>;

/** Properties that depend on random ids or on the order of events. */
const randomProperties = new Set(['tie', 'seq', 'cursor', 'credential', 'publicKey']);
/** Replaces new ids, secrets and moments, which differ between runs. */
export const withoutRandom = (text: string): string =>
  text
    .replaceAll(
      /\b(address|person|topic|project|ask|entry|introduction|token|app|grant|report|request|session|invitation|demo|proposal|thread|message|wish|mark|passkey|challenge|webhook|delivery)_[\w-]{21}(?![\w-])/g,
      '$1_*',
    )
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
    .replaceAll(/#[\w-]{43}(?![\w-])/g, '#code')
    .replaceAll(/te_[\w-]{43}(?![\w-])/g, 'token')
    .replaceAll(/challenge\\*":\\*"[\w-]{43}/g, 'challenge')
    .replaceAll(/whsec_[\w+/]+=*/g, 'secret');

function comparable(name: string, value: unknown): unknown {
  if (randomProperties.has(name)) return '*';
  if (Array.isArray(value)) return value.map((element) => comparable('', element));
  if (typeof value === 'number') return value > 1e11 ? 'moment' : value;
  return typeof value !== 'string' ? value : /^[\w-]{43}$/.test(value) ? 'hash' : withoutRandom(value);
}

/**
 * Kind and properties as one text. The id of a Retry is left out: it depends on whether the client chose a
 * key; that of a security event begins with its moment.
 */
const asRow = ({ kind, of }: { kind: string; of: Properties }): string =>
  `${kind} ${JSON.stringify(
    Object.entries(of)
      .filter(([name]) => !(['Retry', 'SecurityEvent'].includes(kind) && name === 'id'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, comparable(name, value)]),
  )}`;

/** What is counted for the host's log is written some time after the answer. */
const ofTheHouse =
  "n:Migration OR n:MigrationLock OR n:House OR n:Sequence OR (n:SecurityEvent AND n.kind = 'EXPORTED')";

/** The nodes that hold the letters or a moment of the run, and all nodes that are connected to them. */
async function nodesOf({ letters, moments }: MarkedRun): Promise<Node[]> {
  const returned = 'elementId(n) AS key, labels(n)[0] AS kind, properties(n) AS of';
  const found = new Map<string, Node>();
  let next = await cypher<Node>(
    `MATCH (n)
     WHERE NOT (${ofTheHouse})
       AND any(name IN keys(n) WHERE (n[name] IS :: STRING NOT NULL AND n[name] CONTAINS $letters)
                                  OR n[name] IN $moments)
     RETURN ${returned}`,
    { letters, moments },
  );
  while (next.length > 0) {
    for (const node of next) found.set(node.key, node);
    const neighbours = await cypher<Node>(
      `UNWIND $keys AS key MATCH (known) WHERE elementId(known) = key
       MATCH (known)--(n) WHERE NOT (${ofTheHouse})
       RETURN DISTINCT ${returned}`,
      { keys: next.map(({ key }) => key) },
    );
    next = neighbours.filter(({ key }) => !found.has(key));
  }
  return [...found.values()];
}

/**
 * Everything of a run by scenes. Connected nodes are of one scene, and an event is of the scene of its
 * subject. '' holds what is connected to no scene.
 */
export async function takeSnapshot(run: MarkedRun): Promise<Snapshot> {
  const nodes = await nodesOf(run);
  const relationships = await cypher<Relationship>(
    `UNWIND $keys AS key MATCH (a) WHERE elementId(a) = key
     MATCH (a)-[r]->(b) RETURN type(r) AS kind, properties(r) AS of, elementId(a) AS from, elementId(b) AS to`,
    { keys: nodes.map(({ key }) => key) },
  );
  const byId = new Map(nodes.map((node) => [node.of['id'], node.key]));
  const neighbours = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  const join = (a: string, b: string | undefined) => {
    if (b !== undefined) {
      neighbours.get(a)?.push(b);
      neighbours.get(b)?.push(a);
    }
  };
  for (const { from, to } of relationships) join(from, to);
  for (const { key, kind, of } of nodes) if (kind === 'Event') join(key, byId.get(of['about']));
  const scenes = new Map<string, string>();
  for (const { key, of } of nodes) {
    const scene = run.markIn(JSON.stringify(of));
    const next = scene === undefined ? [] : [key];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (scenes.has(at)) continue;
      scenes.set(at, scene ?? '');
      next.push(...(neighbours.get(at) ?? []));
    }
  }
  const rows: Snapshot = new Map();
  const add = (key: string, row: string) => {
    const scene = scenes.get(key) ?? '';
    const there = rows.get(scene) ?? new Map<string, number>();
    rows.set(scene, there.set(row, (there.get(row) ?? 0) + 1));
  };
  const names = new Map(
    nodes.map(({ key, kind, of }) => [
      key,
      `${kind} ${withoutRandom(String(kind === 'Retry' ? '' : (of['id'] ?? '')))}`,
    ]),
  );
  for (const node of nodes) add(node.key, asRow(node));
  for (const relationship of relationships) {
    const { from, to } = relationship;
    add(from, `(${names.get(from)}) ${asRow(relationship)} (${names.get(to)})`);
  }
  return rows;
}

/** The rows added (+) and removed (-) between two snapshots; a changed node gives both. */
export function changesBetween(before: Snapshot, after: Snapshot, scene: string): string[] {
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

/** Deletes everything of a run. */
export async function removeRun(run: MarkedRun): Promise<void> {
  const nodes = await nodesOf(run);
  await cypher('UNWIND $keys AS key MATCH (n) WHERE elementId(n) = key DETACH DELETE n', {
    keys: nodes.map(({ key }) => key),
  });
}
