// Whom and what one may name in a mutation: everybody names everything at every argument that takes an id, as a rehearsal, and the answer is NotFound exactly
// where the model says so; what a payload then shows is what the model shows of the same thing.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isInputObjectType, isLeafType, isObjectType } from 'graphql';
import { driver } from '../support/graph.ts';
import { answer, Questions } from './contract.ts';
import { loadWorld } from './load.ts';
import { mayName, type Id } from './model.ts';
import { everyId, inputFor, mutationsOf, operation, takesIds } from './mutations.ts';
import { Place } from './place.ts';
import { useProof } from './proof.ts';
import { Chance, randomWorld } from './world.ts';

const runs = Number(process.env['RUNS'] ?? 12);
const proof = useProof((mark) => Place.rehearsing(mark));
const { mark } = proof;

/** What a mutation takes that names nobody and nothing: texts, choices and moments of one's own, and what proves who one is. */
const plain = [
  'title',
  'purpose',
  'text',
  'kind',
  'feeling',
  'forMe',
  'story',
  'brief',
  'needs',
  'urgency',
  'until',
  'unnamed',
  'name',
  'about',
  'open',
  'weeklyCap',
  'pausedUntil',
  'note',
  'level',
  'reads',
  'readsFrom',
  'threshold',
  'excerpt',
  'words',
  'locale',
  'scope',
  'email',
  'code',
  'sharedEntries',
  'key',
  'asked',
  'digest',
];
/** What a payload holds besides the thing it is about, which is read like any other, and problems. */
const scalars = [
  'RequestSignInPayload.expiresAt',
  'CreateInvitationPayload.link',
  'WriteEntryPayload.suggestsAsk',
  'ExportMinePayload.json',
  'ExportMinePayload.markdown',
];
const elsewhere = new Set(['viewer', 'availability', 'offer', 'perimeter', 'proposal', 'invitation', 'mail']); // of the viewer's own, held to Viewer's and Project's rules

test('every argument of every mutation has a rule, and so does what its payload holds', () => {
  const naming = mutationsOf(proof.schema)
    .flatMap(({ name, fields }) => fields.filter(takesIds).map((field) => `${name}.${field.name}`))
    .sort();
  expect(naming).toEqual(Object.keys(mayName).sort());
  const others = new Set(
    mutationsOf(proof.schema).flatMap(({ fields }) =>
      fields.filter((field) => !takesIds(field)).map(({ name }) => name),
    ),
  );
  expect([...others].sort()).toEqual([...plain].sort());
  expect(
    mutationsOf(proof.schema).flatMap(({ fields }) =>
      fields.filter(({ type }) => isInputObjectType(getNamedType(type))),
    ),
  ).toEqual([]);
  const held = mutationsOf(proof.schema).flatMap(({ payload }) =>
    Object.values(payload?.getFields() ?? {}).map((field) => ({ of: payload?.name ?? '', ...field })),
  );
  expect(
    held
      .filter(({ type }) => isLeafType(getNamedType(type)))
      .map(({ of, name }) => `${of}.${name}`)
      .sort(),
  ).toEqual([...scalars].sort());
  const node = proof.schema.getType('Node');
  const things = held
    .filter(
      ({ type, name }) => !isLeafType(getNamedType(type)) && name !== 'problems' && !elsewhere.has(name),
    )
    .map(({ type }) => getNamedType(type));
  expect(
    things.filter((type) => !isObjectType(type) || !type.getInterfaces().some((face) => face === node)),
  ).toEqual([]);
});

/** Up to so many of a list, drawn by chance. */
const several = (chance: Chance, list: readonly Id[], most: number): Id[] => [
  ...new Set(list.length === 0 ? [] : Array.from({ length: most }, () => chance.of(list))),
];

type Done = { thing?: { id: Id } | null; problems: { __typename: string; path: string[] | null }[] };

test(
  'everybody may name exactly what the rules say, and is shown exactly what they see of it',
  async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const chance = new Chance(draw);
        const world = randomWorld(chance, mark, 7);
        await loadWorld(driver(), world, mark);
        const ask = new Questions(proof.schema, world);
        const node = `query ($id: ID!) { node(id: $id) { ${ask.all(proof.schema.getType('Node') as never, 1)} } }`;
        for (const me of [chance.of(world.people).id, chance.of(world.people).id]) {
          const eyes = { me, world };
          for (const mutation of mutationsOf(proof.schema)) {
            for (const field of mutation.fields.filter(takesIds)) {
              const rule = `${mutation.name}.${field.name}`;
              const may = everyId(world).filter((id) => mayName[rule]?.(eyes, id));
              for (const id of [
                ...several(chance, may, 2),
                ...several(
                  chance,
                  everyId(world).filter((one) => !may.includes(one)),
                  4,
                ),
                'person_nobody',
              ]) {
                const input = inputFor(mutation, field, id, eyes);
                if (input === null) continue;
                const { data, errors } = await proof.place.ask(me, operation(proof.schema, mutation, ask), {
                  input,
                });
                const done = data?.['done'] as Done | undefined;
                const told = {
                  rule,
                  me,
                  id,
                  errors,
                  found: !done?.problems.some(
                    ({ __typename, path }) => __typename === 'NotFound' && path?.at(-1) === field.name,
                  ),
                };
                expect(told).toEqual({ rule, me, id, errors: undefined, found: mayName[rule]?.(eyes, id) });
                if (done?.thing)
                  expect({ rule, data: { node: done.thing } }).toEqual({
                    rule,
                    ...((await answer(proof.schema, eyes, node, { id: done.thing.id })) as object),
                  });
                tried += 1;
              }
            }
          }
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(tried).toBeGreaterThan(runs * 100);
  },
  60_000 * runs,
);
