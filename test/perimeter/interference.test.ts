// Non-interference: one thing changes that a person may not see; they repeat the same requests and get the
// same bytes, status and headers, by the same statements. What may show all the same stands in
// declassified.md, and nowhere else. PAIRS_PER_KIND: how many pairs of worlds for each kind of change; PAIRS:
// how many in all. DOOR: how the person comes in (test/support/door.ts).
import { expect, test } from '@jest/globals';
import { driver } from '../support/graph.ts';
import type { Id, World } from './model/model.ts';
import { declassified } from './support/declassified.ts';
import { drawPair, type Pair, type Request } from './support/pair.ts';
import { comparable } from './support/expected.ts';
import type { Answer, Response, TracedResponse } from './support/proof-server.ts';
import { useProof, type Proof } from './support/proof.ts';
import { forCases, onlyCase } from './support/property.ts';
import { changeKinds, factKinds, type ChangeKind } from './world/hidden-change.ts';
import { door } from './world/load-credentials.ts';
import { loadWorld } from './world/load.ts';

const { PAIRS, PAIRS_PER_KIND } = process.env;
const pairsPerKind = Number(PAIRS_PER_KIND ?? (PAIRS ? Math.ceil(Number(PAIRS) / changeKinds.length) : 3));
/**
 * Two proofs, each with worlds of its own: while the database works for one, the answers of the other are
 * compared.
 */
const lanes = [useProof(), useProof()] as const;
/** How many pairs of each kind were compared. */
const compared = new Map<ChangeKind, number>(changeKinds.map((kind) => [kind, 0]));
const countOf = (kind: ChangeKind) => compared.get(kind) ?? 0;

type Recorded = TracedResponse & Pick<Request, 'name' | 'variables'>;

/** Sends all requests in a world freshly loaded. */
async function replay(
  { mark, server }: Proof,
  world: World,
  me: Id,
  requests: Request[],
): Promise<Recorded[]> {
  await loadWorld(driver(), world, mark);
  server.resetIds();
  const responses: Recorded[] = [];
  for (const { name, query, variables, signedOut } of requests) {
    const { statements, ...sent } = await server.sendTraced(signedOut ? null : me, query, variables);
    const response = door === 'session' ? sent : withoutMoments(sent);
    // How many loads become one is a matter of moments. A mutation may also have hidden work to do.
    const names = query.startsWith('mutation') ? [] : [...new Set(statements)];
    responses.push({ name, variables, ...response, statements: names });
  }
  return responses;
}

/**
 * Through a door at which fields are closed, it is a matter of moments in which order their errors are told, and how
 * many of those that leave one place null.
 */
function withoutMoments({ status, headers, body }: Response): Response {
  const { 'content-length': _length, ...rest } = JSON.parse(headers) as Record<string, unknown>;
  const { extensions, ...answer } = JSON.parse(body) as Answer & { extensions?: unknown };
  return {
    status,
    headers: JSON.stringify(rest),
    body: JSON.stringify({ ...comparable(answer), extensions }),
  };
}

async function compare(proof: Proof, { kind, viewer, before, after, requests }: Pair): Promise<void> {
  const first = await replay(proof, before, viewer, requests);
  const second = await replay(proof, after, viewer, requests);
  for (const [index, response] of first.entries()) {
    const other = second[index];
    if (response.body === other?.body) continue;
    const { name, variables } = response; // as JSON, so that the failure shows where the two differ
    const told = (body = '') => ({ kind, viewer, name, variables, body: JSON.parse(body) as unknown });
    expect(told(other?.body)).toEqual(told(response.body));
  }
  expect(second).toEqual(first);
}

test('interference: declassified.md names facts and mutations that exist', () => {
  expect(declassified.map(({ name }) => name)).toEqual([
    'vouch',
    'found',
    'offered',
    'reading',
    'asked',
    'agreed',
    'removed',
  ]);
  const kinds: readonly string[] = factKinds;
  const named = declassified.flatMap(({ dependsOn }) => dependsOn);
  expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
});

test.each(changeKinds)(
  'interference: a hidden change of %s changes no byte of any answer',
  async (kind) => {
    // Each kind draws cases of its own: the same cases would give all kinds the same worlds.
    const progress = { next: 1000 * changeKinds.indexOf(kind), failed: false };
    const draw = async (proof: Proof) => {
      while (countOf(kind) < pairsPerKind && !progress.failed) {
        const from = progress.next;
        progress.next += 1;
        await forCases({ cases: 1, from }, async (chance) => {
          const pair = await drawPair(chance, kind, proof.mark, proof.schema);
          if (pair === null) return;
          await compare(proof, pair);
          compared.set(kind, countOf(kind) + 1);
        }).catch((error: unknown) => {
          progress.failed = true;
          throw error;
        });
        if (onlyCase !== undefined) return;
      }
    };
    const ends = await Promise.allSettled(lanes.slice(0, onlyCase === undefined ? 2 : 1).map(draw));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  },
  60_000 + 20_000 * pairsPerKind,
);

test('interference: every kind of hidden change was compared', () => {
  if (onlyCase !== undefined) return;
  expect(changeKinds.filter((kind) => countOf(kind) < pairsPerKind)).toEqual([]);
});
