// Non-interference: one thing is changed that somebody may not see; they repeat the same requests and get the same bytes, status and headers, by the same statements.
// What may show all the same stands in declassified.md, and nowhere else.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { driver } from '../support/graph.ts';
import { change, deletedBlocker, kinds, type Changed } from './change.ts';
import { answer, Questions } from './contract.ts';
import { loadWorld } from './load.ts';
import { mayName, type Id, type World } from './model.ts';
import { everyId, inputFor, mutationsOf, operation, takesIds } from './mutations.ts';
import type { Sent } from './place.ts';
import { useProof } from './proof.ts';
import { Chance, randomWorld } from './world.ts';

const wanted = Number(process.env['PAIRS'] ?? 500);
/** Each a community of its own: while the database works for one, the other's answers are read. */
const lanes = [useProof(), useProof()] as const;
type Lane = (typeof lanes)[number];

interface Declassified {
  name: string;
  requests: string[];
  dependsOn: string[];
}
const declassified: Declassified[] = readFileSync(new URL('declassified.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', , requests = '', dependsOn = '']) => ({
    name,
    requests: [...requests.matchAll(/`(\w+)`/g)].map(([, request = '']) => request),
    dependsOn: dependsOn.split(' ').filter(Boolean),
  }));
/** What was changed; a block between two others, or that they never met, also takes away their vouches. Of a blocker who is gone nothing may show at all. */
const touched = ({ of, world: after }: Changed, before: World): readonly string[] =>
  ['blocks', 'met'].includes(of) && JSON.stringify(after.vouches) !== JSON.stringify(before.vouches)
    ? [of, 'vouches']
    : [of];
/** Whether what a mutation answers may depend on one of these facts. */
const mayShow = (mutation: string, facts: readonly string[]) =>
  declassified.some(
    ({ requests, dependsOn }) =>
      requests.includes(mutation) && dependsOn.some((fact) => facts.includes(fact)),
  );

/** They give one rights one had not, so what was hidden may be read afterwards: they are held to the model instead. And a link is drawn by chance. */
const apart = new Set(['acceptInvitation', 'agreeToKeeper', 'unblock', 'createInvitation']);
/** For whoever stands at the door: they do not know who one is. */
const atTheDoor = new Set(['requestSignIn', 'signIn', 'visitDemo']);

/** `nobody`: not signed in, as one can be at any time. */
interface Operation {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  nobody?: boolean;
}

/** Every question in two requests: one's own, and all that has an id. */
function questions(
  { schema, mark }: Lane,
  ids: readonly Id[],
  codes: readonly string[],
  world: World,
): Operation[] {
  const ask = new Questions(schema, world);
  return [
    {
      name: 'viewer',
      query: `{ viewer { ${ask.all(schema.getType('Viewer') as never, 1)} } topics(matching: "${mark}") { edges { node { name } } } }`,
      variables: {},
    },
    { name: 'nodes', ...ask.nodes(ids) },
    {
      name: 'cursors',
      query:
        '{ viewer { acquaintances(first: 2) { edges { cursor } pageInfo { endCursor } } logbooks(first: 2) { edges { cursor node { entries(first: 2) { edges { cursor } pageInfo { endCursor hasNextPage } } } } } circleAsks(first: 2) { edges { cursor } pageInfo { endCursor hasNextPage } } } }',
      variables: {},
    },
    ...codes.flatMap((code) =>
      [false, true].map((nobody) => ({
        name: `invitation ${code}`,
        query: 'query ($code: String!) { invitation(code: $code) { words mine expiresAt inviterName } }',
        variables: { code },
        nobody,
      })),
    ),
  ];
}

/** Some mutations of somebody, in a row; about anything there is in either world, more often about what they may name. */
function doings(
  { schema }: Lane,
  chance: Chance,
  me: Id,
  world: World,
  changed: Changed,
  ids: readonly Id[],
): Operation[] {
  const ask = new Questions(schema, world);
  const facts = touched(changed, world);
  const possible = mutationsOf(schema).filter(
    ({ name }) => !apart.has(name) && !atTheDoor.has(name) && !mayShow(name, facts),
  );
  const amongKeepers = possible.filter(({ name }) => /Project|Keeper/.test(name)); // where somebody blocked is not merely out of sight: others share what one does
  return Array.from({ length: chance.below(9) }, () =>
    chance.of(chance.in100(30) ? amongKeepers : possible),
  ).flatMap((mutation): Operation[] => {
    const naming = mutation.fields.filter(takesIds);
    const field = naming.length > 0 ? chance.of(naming) : null;
    const may = ids.filter((id) => mayName[`${mutation.name}.${field?.name}`]?.({ me, world }, id));
    const input = inputFor(mutation, field, chance.of(may.length > 0 && chance.in100(80) ? may : ids), {
      me,
      world,
    });
    return input === null
      ? []
      : [{ name: mutation.name, query: operation(schema, mutation, ask), variables: { input } }];
  });
}

const view = async ({ schema }: Lane, operations: readonly Operation[], me: Id, world: World) =>
  JSON.stringify(
    await Promise.all(
      operations.map(({ query, variables, nobody }) =>
        answer(schema, { me: nobody ? '' : me, world }, query, variables),
      ),
    ),
  );

type Heard = Sent & Pick<Operation, 'name' | 'variables'> & { statements: string[] };
const told = ({ of }: Changed, me: Id, heard: Heard | undefined) => ({
  of,
  me,
  name: heard?.name,
  variables: heard?.variables,
  body: JSON.parse(heard?.body ?? '') as unknown,
});

/** Asks and does everything in a world freshly laid out; the requests that may not be told apart. */
async function replay(
  { mark, place }: Lane,
  world: World,
  me: Id,
  operations: readonly Operation[],
): Promise<Heard[]> {
  await loadWorld(driver(), world, mark);
  place.rewind();
  const answers: Heard[] = [];
  for (const { name, query, variables, nobody } of operations) {
    const { statements, ...sent } = await place.traced(nobody ? null : me, query, variables);
    answers.push({
      name,
      variables,
      ...sent,
      statements: query.startsWith('mutation') ? [] : [...new Set(statements)],
    }); // how many loads become one is a matter of moments, and work may be hidden too
  }
  return answers;
}

test('declassified.md speaks of facts and mutations that there are', () => {
  expect(declassified.map(({ name }) => name)).toEqual([
    'vouch',
    'found',
    'offered',
    'reading',
    'asked',
    'agreed',
    'removed',
  ]);
  const facts: readonly string[] = kinds;
  expect(declassified.flatMap(({ dependsOn }) => dependsOn).filter((fact) => !facts.includes(fact))).toEqual(
    [],
  );
});

test(
  'whoever may not see what was changed cannot tell',
  async () => {
    const compared = new Map<string, number>();
    const pairs = () => [...compared.values()].reduce((sum, many) => sum + many, 0);
    const property = (lane: Lane) =>
      fc.asyncProperty(fc.gen(), async (draw) => {
        const chance = new Chance(draw);
        const [world, other] = [randomWorld(chance, lane.mark, 7), randomWorld(chance, lane.mark, 8)];
        const changed = chance.in100(Number(process.env['BLOCKERS'] ?? 20))
          ? deletedBlocker(chance, world)
          : change(chance, world, other);
        if (JSON.stringify(changed.world) === JSON.stringify(world)) return;
        const strangers = world.people
          .map(({ id }) => id)
          .filter((id) => changed.world.people.some((one) => one.id === id) && !changed.about.includes(id));
        const me =
          'blocked' in changed && typeof changed.blocked === 'string'
            ? changed.blocked
            : strangers.length > 0
              ? chance.of(strangers)
              : null;
        if (me === null) return;
        const ids = [...[...new Set([...everyId(world), ...everyId(changed.world)])].sort(), 'person_nobody']; // in the same order whatever the mark: a seed draws the same again
        const codes = [
          ...new Set([...world.invitations, ...changed.world.invitations].map(({ code }) => code)),
        ].sort();
        const asked = questions(lane, ids, codes, world);
        if ((await view(lane, asked, me, world)) !== (await view(lane, asked, me, changed.world))) return; // they may see it
        const done = doings(lane, chance, me, world, changed, ids);
        const operations = [...(chance.in100(50) ? asked : []), ...done, ...asked]; // half of the times only after: what was asked before does not weigh on what is done
        const [before, after] = [
          await replay(lane, world, me, operations),
          await replay(lane, changed.world, me, operations),
        ];
        for (const [index, sent] of before.entries())
          if (sent.body !== after[index]?.body)
            expect(told(changed, me, after[index])).toEqual(told(changed, me, sent)); // told apart where they differ
        expect(after).toEqual(before);
        compared.set(changed.of, (compared.get(changed.of) ?? 0) + 1);
      });
    const { SEED: seed, SEED_PATH: path } = process.env; // as a failure prints them
    await Promise.all(
      lanes.map(async (lane) => {
        while (pairs() < wanted)
          await fc.assert(property(lane), {
            numRuns: 20,
            endOnFailure: true,
            ...(seed ? { seed: Number(seed), path: path ?? '' } : {}),
          });
      }),
    );
    if (wanted >= 500)
      expect([...kinds, 'blocker'].filter((kind) => kind !== 'topics' && !compared.has(kind))).toEqual([]); // topics are everybody's
  },
  5_000 * wanted + 60_000,
);
