// Searches everything that is left after a run, what was logged, counted, mailed and stored, for canaries.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { privateProperties } from './private.mjs';

/** The registered canaries in some bytes, by the field they were sent as. */
export async function sentAs(raw) {
  if (!raw.includes(process.env.TEST_CANARY_MARK)) return [];
  const registered = new Map(
    (await readFile(process.env.TEST_CANARIES, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ token, as }) => [token, as]),
  );
  return [...new Set(raw.match(new RegExp(`${process.env.TEST_CANARY_MARK}\\d{9}`, 'g')))]
    .filter((token) => registered.has(token))
    .map((token) => registered.get(token));
}

const filesIn = async (folder) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath ?? one.path, one.name));

/** The page of metrics, by a token made for it. */
async function metrics(driver, api) {
  const token = `te_${randomBytes(32).toString('base64url')}`;
  await driver.executeQuery(
    `MERGE (p:Person {id: 'person_of_metrics'}) SET p += {name: 'Metrics', tie: 1, open: false, weeklyCap: 3, words: []}
     CREATE (p)-[:HOLDS]->(:Token {id: randomUUID(), hash: $hash, scopes: ['METRICS'], createdAt: 0,
       expiresAt: 9999999999999})`,
    { hash: createHash('sha256').update(token).digest('base64url') },
  );
  const response = await new Promise((resolve, reject) => {
    get(`${api}/metrics`, { headers: { authorization: `Bearer ${token}` } }, resolve).once('error', reject);
  });
  if (response.statusCode !== 200) throw new Error(`/metrics answers ${response.statusCode}`);
  return await text(response);
}

/**
 * The only properties in which private texts stand: those of the schema, and three that it does not show.
 * Anywhere else is a copy nobody removes.
 */
const homes = [
  ...Object.entries(privateProperties).flatMap(([of, names]) => names.map((name) => `${of}.${name}`)),
  'Introduction.passedWords',
  'Report.excerpt',
  'Report.words',
];
const strays = (
  match,
  type,
) => `MATCH ${match} UNWIND keys(x) AS key WITH x, ${type} + '.' + key AS home, key WHERE NOT home IN $homes
  AND CASE WHEN x[key] IS :: STRING THEN x[key] CONTAINS $mark
    WHEN x[key] IS :: LIST<STRING> THEN any(one IN x[key] WHERE one CONTAINS $mark) ELSE false END
  RETURN home, CASE WHEN x[key] IS :: STRING THEN x[key]
    ELSE reduce(all = '', one IN x[key] | all + one) END AS text LIMIT 1000`;
async function stored(driver) {
  const params = { homes, mark: process.env.TEST_CANARY_MARK };
  const all = [
    await driver.executeQuery(strays('(x)', 'labels(x)[0]'), params),
    await driver.executeQuery(strays('()-[x]->()', 'type(x)'), params),
  ];
  return all.flatMap(({ records }) =>
    records.map((record) => [`the property ${record.get('home')} of the graph`, String(record.get('text'))]),
  );
}

/**
 * What the check of the host says of the graph; that it finds faults in that of the tests does not matter.
 */
async function outputOfCheck(folder) {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    NEO4J_URI: process.env.TEST_NEO4J_URI,
    NEO4J_USER: process.env.TEST_NEO4J_USER,
    NEO4J_PASSWORD: process.env.TEST_NEO4J_PASSWORD,
  };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['dist/admin.js', 'check'], {
    env,
  }).catch((failed) => failed);
  return `${stdout}${stderr}`;
}

const placesInGraph = async (driver, folder) => [
  ...(await stored(driver)),
  ['the output of admin check', await outputOfCheck(folder)],
];

/** One sentence for each private text in these places. */
const findingsIn = async (places) =>
  (
    await Promise.all(
      places.map(async ([place, raw]) =>
        (await sentAs(raw)).map((as) => `A private text (${as}) stands in ${place}.`),
      ),
    )
  ).flat();

/** Searches the graph before a test empties it. One sentence for each finding. */
export const searchGraph = async (driver, folder) => findingsIn(await placesInGraph(driver, folder));

/** One sentence for each finding. */
export async function searchRest({ said, folder, api }) {
  const driver = neo4j.driver(
    process.env.TEST_NEO4J_URI,
    neo4j.auth.basic(process.env.TEST_NEO4J_USER, process.env.TEST_NEO4J_PASSWORD),
  );
  try {
    const files = [
      ...(await filesIn(join(folder, 'mail'))),
      ...(await filesIn(folder)).filter((path) => path.endsWith('.log')),
    ];
    const places = [
      ['a log line of the server', said.join('\n')],
      ['the metrics', await metrics(driver, api)],
      ...(await placesInGraph(driver, folder)),
      ...(await Promise.all(
        files.map(async (path) => [
          path.includes('/mail/') ? 'a mail' : `the file ${path.slice(folder.length + 1)}`,
          await readFile(path, 'utf8'),
        ]),
      )),
    ];
    return await findingsIn(places);
  } finally {
    await driver.close();
  }
}
