// The right to an event, and whether its webhook stands, are read last: what changes while the document is answered
// counts. The answer is given here by the test, which so has a moment in the middle.
import { expect, test } from '@jest/globals';
import { Deadline } from '../../api/neo4j/deadline.ts';
import { systemClock } from '../../api/request/clock.ts';
import { Hosts } from '../../api/webhook/hosts.ts';
import { serveNext } from '../../api/webhook/serve.ts';
import { writeEntry, writerAndReader } from '../entry/support.ts';
import { suspended } from '../oauth/endings.ts';
import { registeredApp } from '../oauth/support.ts';
import { signedIn } from '../support/browser.ts';
import { cypher, graph } from '../support/graph.ts';
import { appOf, leftOf } from './app-support.ts';
import { Receiver } from './support.ts';

interface Scene {
  writer: Awaited<ReturnType<typeof writerAndReader>>['writer'];
  reader: Awaited<ReturnType<typeof writerAndReader>>['reader'];
  app: Awaited<ReturnType<typeof registeredApp>>;
  id: string;
}
const changes: [string, string[], (scene: Scene) => Promise<unknown>][] = [
  ['nothing changes', ['Delivery', 'Webhook'], async () => {}],
  [
    'the writer withdraws the trust',
    ['Webhook'],
    ({ writer, reader }) => writer.do('withdrawTrust', { personId: reader.id }),
  ],
  [
    'the owner removes the webhook',
    [],
    async ({ reader, id }) => (await signedIn(reader)).do('removeWebhook', { webhookId: id }),
  ],
  [
    'the owner ends the app',
    [],
    async ({ reader, app }) => (await signedIn(reader)).do('revokeApp', { appId: app.id }),
  ],
  ['the maker of the app is suspended', ['Delivery', 'Webhook'], ({ app }) => suspended(app.maker.id)],
];

/** A webhook of an app that is due before all others, and leads to this machine. */
async function dueFirst() {
  const [{ writer, reader, project }, receiver, app] = [
    await writerAndReader(),
    await Receiver.open(),
    await registeredApp(),
  ];
  const of = await appOf(reader, 'activity:read', app.id);
  const { webhook } = await of.do('createWebhook', { url: 'https://hooks.example' }, 'webhook { id }');
  const { id } = webhook as { id: string };
  await writeEntry(writer, project);
  await cypher('MATCH (w:Webhook {id: $id}) SET w.due = 0, w.url = $url', { id, url: receiver.url });
  return { writer, reader, app, id, receiver };
}

/** Serves it as a process does, which prepares each delivery by `prepare`. */
const serve = (prepare: () => Promise<unknown>) =>
  serveNext({
    graph: graph(),
    clock: systemClock,
    hosts: new Hosts(['127.0.0.1']),
    stopping: new AbortController().signal,
    async answer() {
      await prepare();
      return { data: {} };
    },
  });

test.each(changes)('while a delivery is prepared, %s', async (what, left, change) => {
  const { receiver, ...scene } = await dueFirst();
  await serve(() => change(scene));
  expect([receiver.received.length, await leftOf(scene.id)]).toEqual([
    what === 'nothing changes' ? 1 : 0,
    left,
  ]);
});

test('while a delivery is prepared, no other process gets the webhook', async () => {
  const { id } = await dueFirst();
  const others: string[] = [];
  await serve(async () => {
    for (;;) {
      const now = Date.now();
      const [claimed] = await graph().run(new Deadline(10_000), 'webhook/claim', { now, until: now + 5_000 });
      if (!claimed || others.includes(claimed.webhook)) break;
      others.push(claimed.webhook);
    }
  });
  expect(others).not.toContain(id);
});
