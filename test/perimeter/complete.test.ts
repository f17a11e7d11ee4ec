// Sound and complete: in random small communities everybody asks for everything, and gets exactly what the
// model of the rules says. RUNS: how many communities. DOOR: how they come in (test/support/door.ts); what is
// closed there, as its description says, is null.
import { expect, test } from '@jest/globals';
import { isObjectType, type GraphQLObjectType } from 'graphql';
import { isClosedAt } from '../support/door.ts';
import { driver } from '../support/graph.ts';
import { rules, type World } from './model/model.ts';
import { isPaging, pageArguments, typesWithoutRules } from './support/contract.ts';
import { answeredFields, comparable, expectedAnswer } from './support/expected.ts';
import { everyId } from './support/mutations.ts';
import { useProof } from './support/proof.ts';
import { forCases, onlyCase } from './support/property.ts';
import { argumentsToTry, Selections } from './support/selections.ts';
import { door } from './world/load-credentials.ts';
import { loadWorld } from './world/load.ts';
import { randomWorld } from './world/random-world.ts';

const runs = Number(process.env['RUNS'] ?? 2);
const proof = useProof();
const { mark } = proof;

const isPayload = (name: string) => name.endsWith('Payload');
const isProblem = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Problem');
const fieldsWithRules = () =>
  Object.entries(rules).flatMap(([type, own]) => Object.keys(own).map((field) => `${type}.${field}`));

test('complete: every field and argument of the contract has a rule in the model, and no rule is without its field', () => {
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
        !typesWithoutRules.includes(name),
    );
  const fields = types.flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => field !== 'cursor')
      .map((field) => `${type.name}.${field}`),
  );
  expect(fields.sort()).toEqual(fieldsWithRules().sort());
  const withArguments = types
    .filter(({ name }) => name !== 'Query')
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => !pageArguments.includes(name)))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(withArguments.sort()).toEqual(Object.keys(argumentsToTry({ people: [] })).sort());
  const node = proof.schema.getQueryType()?.getFields()['node'];
  expect(node?.args.map(({ name }) => name)).toEqual(['id']);
});

interface Request {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}
/** Everything a person can ask at the root of the contract. */
function requestsFor(world: World): Request[] {
  const selections = new Selections(proof.schema, world);
  const lists = [
    'acquaintances',
    'logbooks',
    'circleAsks',
    'projects',
    'threads',
    'introductions',
    'activity',
  ];
  const topics = `topics(matching: "${mark}", first: 100) { ${selections.of('TopicConnection', 1)} }`;
  return [
    {
      name: 'viewer',
      query: `{ viewer { ${selections.of('Viewer', 1)} } house { demo contact } }`,
      variables: {},
    },
    ...lists.map((list) => ({
      name: `viewer.${list}`,
      query: `{ viewer { ${selections.ofField('Viewer', list, 2)} } }`,
      variables: {},
    })),
    { name: 'topics', query: `{ ${topics} }`, variables: {} },
    ...selections
      .nodesQueries([...everyId(world), 'person_nobody', 'nothing'])
      .map((nodes) => ({ name: 'nodes', ...nodes })),
    ...[...world.invitations.map(({ code }) => code), 'none'].map((code) => ({
      name: `invitation ${code}`,
      query:
        'query ($code: String!) { invitation(code: $code) { id words mine newcomer level createdAt expiresAt inviterName } }',
      variables: { code },
    })),
  ];
}

/** Whether a field is never answered at the door of this run: it is closed, or in a type that is. */
function isClosed(field: string): boolean {
  const [typeName = '', name = ''] = field.split('.');
  const type = proof.schema.getType(typeName);
  const description = isObjectType(type) ? type.getFields()[name]?.description : '';
  return isClosedAt(door, type?.description) || isClosedAt(door, description);
}
const silentFields = () =>
  fieldsWithRules().filter((field) => !answeredFields.has(field) && !isClosed(field));
const neverAnswered = () => ['Query.rateLimit', 'Viewer.demo'].filter((field) => !isClosed(field));

/**
 * Compares every answer to everybody with the model. `onlyNew`: sends only requests whose expected answer
 * gives a field its first value.
 */
async function compareAll(world: World, { onlyNew }: { onlyNew: boolean }): Promise<number> {
  let compared = 0;
  if (!onlyNew) await loadWorld(driver(), world, mark);
  let isLoaded = !onlyNew;
  for (const { id: me } of world.people) {
    for (const { name, query, variables } of requestsFor(world)) {
      const silent = silentFields().length;
      const expected = await expectedAnswer(proof.schema, { me, world }, query, variables);
      if (onlyNew && silentFields().length === silent) continue;
      if (!isLoaded) await loadWorld(driver(), world, mark);
      isLoaded = true;
      const answer = comparable(await proof.server.query(me, query, variables));
      expect({ me, name, ...answer }).toEqual({ me, name, ...expected });
      // The request for nodes asks for many things.
      compared += Math.max(1, Object.keys(variables).length);
    }
  }
  return compared;
}

test(
  'complete: in random communities everybody gets what the rules say, no less and no more',
  async () => {
    let compared = 0;
    await forCases({ cases: runs }, async (chance) => {
      compared += await compareAll(randomWorld(chance, mark), { onlyNew: false });
    });
    if (onlyCase !== undefined) return;
    expect(compared).toBeGreaterThan(runs * 50);
    // Every field gives something to somebody; where it has not yet, further communities are drawn.
    for (let more = 0; more < 200 && silentFields().length > neverAnswered().length; more += 1)
      await forCases({ cases: 1, from: runs + more }, async (chance) => {
        await compareAll(randomWorld(chance, mark), { onlyNew: true });
      });
    expect(silentFields()).toEqual(neverAnswered());
  },
  60_000 * runs + 300_000,
);
