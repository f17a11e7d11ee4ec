// Sound and complete: in random small communities everybody asks for everything, and gets exactly what the model of the rules says.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isObjectType, type GraphQLObjectType } from 'graphql';
import { driver } from '../support/graph.ts';
import { answer, isPaging, ofNobodyElse, pageArguments, Questions, spoken, tries } from './contract.ts';
import { loadWorld } from './load.ts';
import { rules, type World } from './model.ts';
import { useProof } from './proof.ts';
import { Chance, randomWorld } from './world.ts';

const runs = Number(process.env['RUNS'] ?? 12);
const proof = useProof();
const { mark } = proof;

const isPayload = (name: string) => name.endsWith('Payload');
const isProblem = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Problem');

test('every field and argument of the contract has a rule in the model, and no rule is without its field', async () => {
  const types = Object.values(proof.schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isProblem(type))
    .filter(
      ({ name }) =>
        !name.startsWith('__') &&
        name !== 'Mutation' &&
        name !== 'Subscription' &&
        !isPaging(name) &&
        !isPayload(name) &&
        !ofNobodyElse.includes(name),
    );
  const fields = types
    .flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => field !== 'cursor')
        .map((field) => `${type.name}.${field}`),
    )
    .sort();
  expect(fields).toEqual(
    Object.entries(rules)
      .flatMap(([type, own]) => Object.keys(own).map((field) => `${type}.${field}`))
      .sort(),
  );
  const withArguments = types
    .filter(({ name }) => name !== 'Query')
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => !pageArguments.includes(name)))
        .map((field) => `${type.name}.${field.name}`),
    )
    .sort();
  expect(withArguments).toEqual(Object.keys(tries({ people: [] as World['people'] } as World)).sort());
  expect(
    proof.schema
      .getQueryType()
      ?.getFields()
      ['node']?.args.map(({ name }) => name),
  ).toEqual(['id']);
});

/** Everything somebody can ask at the root of the contract, by a name to tell it by. */
function questions(world: World): [string, string, Record<string, unknown>][] {
  const ask = new Questions(proof.schema, world);
  const ids = [
    world.people,
    world.topics,
    world.projects,
    world.entries,
    world.asks,
    world.proposals,
    world.invitations,
    world.sessions,
    world.threads,
    world.messages,
    world.introductions,
  ]
    .flatMap((list) => list.map(({ id }) => id))
    .concat('person_nobody', 'nothing');
  const nodes = ask.nodes(ids);
  return [
    ['viewer', `{ viewer { ${ask.all(proof.schema.getType('Viewer') as never, 1)} } house { demo } }`, {}],
    ...['acquaintances', 'logbooks', 'circleAsks', 'projects', 'threads', 'introductions', 'activity'].map(
      (list) =>
        [`viewer ${list}`, `{ viewer { ${ask.on('Viewer', list, 2)} } }`, {}] as [
          string,
          string,
          Record<string, unknown>,
        ],
    ),
    [
      'topics',
      `{ topics(matching: "${mark}", first: 100) { ${ask.all(proof.schema.getType('TopicConnection') as never, 1)} } }`,
      {},
    ],
    ['nodes', nodes.query, nodes.variables],
    ...[...world.invitations.map(({ code }) => code), 'none'].map(
      (code) =>
        [
          `invitation ${code}`,
          'query ($code: String!) { invitation(code: $code) { id words mine level createdAt expiresAt inviterName } }',
          { code },
        ] as [string, string, Record<string, unknown>],
    ),
  ];
}

test(
  'everybody gets what the rules say, no less and no more',
  async () => {
    let compared = 0;
    const property = fc.asyncProperty(fc.gen(), async (draw) => {
      const world = randomWorld(new Chance(draw), mark);
      await loadWorld(driver(), world, mark);
      for (const { id: me } of world.people) {
        for (const [name, query, variables] of questions(world)) {
          const [said, should] = [
            await proof.place.ask(me, query, variables),
            await answer(proof.schema, { me, world }, query, variables),
          ];
          expect({ me, name, ...said }).toEqual({ me, name, ...(should as object) });
          compared += Math.max(1, Object.keys(variables).length); // a request can ask for many things
        }
      }
    });
    const silent = () =>
      Object.entries(rules)
        .flatMap(([type, own]) => Object.keys(own).map((field) => `${type}.${field}`))
        .filter((field) => !spoken.has(field));
    await fc.assert(property, { numRuns: runs, endOnFailure: true });
    const atMost = runs >= 10 ? 3 * runs : 0;
    for (let more = 0; more < atMost && silent().length > 2; more += 1)
      await fc.assert(property, { numRuns: 1, endOnFailure: true });
    expect(compared).toBeGreaterThan(runs * 50);
    if (runs >= 10) expect(silent()).toEqual(['Query.rateLimit', 'Viewer.demo']); // all others had something to say to somebody
  },
  60_000 * runs,
);
