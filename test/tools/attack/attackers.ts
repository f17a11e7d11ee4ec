/** Five attackers of each kind, in a process of their own. Each has four requests under way until it is ended. */
import { anew, hostile } from '../../server/hostile.ts';
import { sleep } from './numbers.ts';
import { send, type Seat, type Target } from './target.ts';

const { url, accounts, visitors, projects } = JSON.parse(process.env['TARGET'] ?? '') as Target;

/** Milliseconds between an answer and the next request: a network lies between an attacker and a server. */
const distance = 10;

/** Documents that are as dear as what is allowed, and hostile ones, by turns. */
function documentsFor(project: string | undefined): { query: string; variables?: object }[] {
  const page = (first: number) =>
    project === undefined
      ? '{ __schema { types { fields { args { type { name } } } } } }'
      : `{ node(id: "${project}") { ... on Project { entries(first: ${first}) { edges { node { text project {
          entries(first: ${first}) { edges { node { id text } } } } } } } } } }`;
  const viewer =
    '{ viewer { circleAsks(first: 100) { edges { node { topics { edges { node { name } } } } } } } }';
  return [
    { query: page(100) },
    { query: page(30) },
    { query: viewer },
    ...hostile.map((one) => ({ query: anew(one), ...(one.variables ? { variables: one.variables } : {}) })),
  ];
}

let answered = 0;

async function attack(seat: Seat | undefined, project: string | undefined, offset: number): Promise<never> {
  for (let turn = offset; ; turn++) {
    const documents = documentsFor(project);
    const body = documents[turn % documents.length] ?? {};
    await send(url, body, seat);
    answered += 1;
    await sleep(distance);
  }
}

for (let i = 0; i < 5; i++)
  for (let lane = 0; lane < 4; lane++) {
    const offset = i * 7 + lane * 3;
    void attack(accounts[i], projects[i], offset);
    void attack(visitors[i], undefined, offset);
    void attack(undefined, undefined, offset);
  }
await sleep(1_000);
answered = 0;
process.on('message', () => process.send?.(answered));
process.send?.('begun');
