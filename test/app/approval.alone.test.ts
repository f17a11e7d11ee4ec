// Where the host has set that apps must be approved, nobody lets one in before.
import { afterAll, expect, test } from '@jest/globals';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { cypher, graph } from '../support/graph.ts';
import { someone } from '../support/people.ts';
import { letIn, nameBy, registeredApp } from '../oauth/support.ts';

const approval = (value: number) =>
  graph().run(new Deadline(10_000), 'request/set-setting', { name: 'appApproval', value, whole: true });
afterAll(() => approval(0));

test('an app waits for the host, and what people let in before stops until then', async () => {
  const [me, app] = [await someone({ name: 'Inès' }), await registeredApp()];
  await letIn(me, app.id);
  await approval(1);
  const state = async () =>
    (
      await app.session.ask<{ viewer: { registeredApps: { edges: { node: { state: string } }[] } } }>(
        '{ viewer { registeredApps { edges { node { state } } } } }',
      )
    ).data.viewer.registeredApps.edges[0]?.node.state;
  expect(await state()).toBe('WAITING');
  await expect(letIn(me, app.id)).rejects.toThrow();
  await cypher('MATCH (a:App {id: $id}) SET a.approvedAt = 1', { id: app.id });
  expect([await state(), await nameBy((await letIn(me, app.id)).tokens.access_token)]).toEqual([
    'READY',
    'Inès',
  ]);
});
