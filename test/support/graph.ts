/**
 * Direct access to the graph of the run, for laying out what has no mutation yet and for looking at what was
 * written.
 */
import neo4j, { type Driver, type RecordShape } from 'neo4j-driver';
import { Graph } from '../../api/neo4j/graph.ts';
import { asOneMap } from '../../schema/codegen/one-map.ts';
import { changing } from './canary/changes.ts';
import { stripped } from './canary/token.ts';
import { integers } from './integers.ts';

declare global {
  /** Called after all hooks of the test file (environment.mjs). Undefined outside of Jest. */
  var atTeardown: (() => Promise<unknown>)[] | undefined;
}

let shared: Driver | undefined;

/** One driver a test file, closed at its end. */
export function driver(): Driver {
  if (!shared) {
    shared = neo4j.driver(
      process.env['TEST_NEO4J_URI'] ?? '',
      neo4j.auth.basic(process.env['TEST_NEO4J_USER'] ?? '', process.env['TEST_NEO4J_PASSWORD'] ?? ''),
      { disableLosslessIntegers: true },
    );
    const { close } = shared;
    globalThis.atTeardown?.push(close.bind(shared));
  }
  return shared;
}

export const graph = (): Graph => new Graph(driver());

/**
 * Runs any Cypher; numbers that are whole become integers, as the graph stores times and counts. What comes
 * back is without canaries.
 */
export async function cypher<Row extends RecordShape = RecordShape>(
  text: string,
  params: Record<string, unknown> = {},
): Promise<Row[]> {
  const rows = () => stored<Row>(text, params);
  return stripped(await (/\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(text) ? changing(rows) : rows()));
}

/** The same as it stands in the graph, canaries and all. */
export async function stored<Row extends RecordShape = RecordShape>(
  text: string,
  params: Record<string, unknown> = {},
): Promise<Row[]> {
  const { records } = await driver().executeQuery<{
    keys: string[];
    records: { toObject(): Row }[];
    summary: never;
  }>(asOneMap(text), { params: integers(params) });
  return records.map((record) => record.toObject());
}

/**
 * Cypher: which properties of a node or relationship contain a text, or have it in a list. The database looks:
 * the graph of a whole run is too large to be read here.
 */
export const propertiesContaining = (of: string, text: string): string =>
  `[name IN keys(${of}) WHERE CASE WHEN ${of}[name] IS :: LIST<ANY>
    THEN any(value IN ${of}[name] WHERE toStringOrNull(value) CONTAINS ${text})
    ELSE toStringOrNull(${of}[name]) CONTAINS ${text} END]`;
