/**
 * The connection to the database breaks between a commit and its answer, at every mutation of the contract: what is done then is what one
 * undisturbed call does, answer, graph and mail, and nothing twice.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isLeafType, type GraphQLSchema } from 'graphql';
import { introspect, Questions } from '../perimeter/contract.ts';
import { loadWorld } from '../perimeter/load.ts';
import { mutationsOf } from '../perimeter/mutations.ts';
import { Browser, type Payload } from '../support/browser.ts';
import { driver } from '../support/graph.ts';
import { openBehind, type Behind } from './database.ts';
import { clearAway, growth, lookAround, plain } from './growth.ts';
import { actorOf, acts, nameOf, type Act, type Actor } from './mutations.ts';
import { layRest, Scene, together } from './scene.ts';

/** Undisturbed; cut; cut with a key, and asked for once more under it. */
type Way = 'undisturbed' | 'cut' | 'keyed';
interface Told { answer: string; again: string | null; who: string | null; mails: string[]; lost: boolean; grown: string[] }

/** As many at once: each waits a second, until the driver tries again. */
const width = 14;
const markOf = (act: Act) => `once${nameOf(act).toLowerCase().replaceAll(/[^a-z]/g, '')}`;
const takesKey = new Set<string>();
const told = {} as Record<Way, Map<string, Told>>;
let behind: Behind;
let schema: GraphQLSchema;
let selections: Map<string, string>;

/** What there is in a payload itself. */
function selectionsOf(): Map<string, string> {
  const questions = new Questions(schema, { people: [] });
  return new Map(mutationsOf(schema).map(({ name, payload }) => [name, Object.values(payload?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type);
    if (field.name === 'problems') return [];
    if (type.name === 'Viewer') return [`${field.name} { person { id name } }`];
    return isLeafType(type) ? [field.name] : [`${field.name} { ${questions.all(type, 0)} }`];
  }).join(' ')]));
}

async function attempt(act: Act, { browser, input, mentions }: Actor, way: Way): Promise<Omit<Told, 'grown' | 'mails'>> {
  const key = way === 'keyed' && takesKey.has(act.mutation) ? { key: 'once' } : {};
  const once = async () => plain(JSON.stringify(await browser.do(act.mutation, { ...input, ...key }, selections.get(act.mutation) || undefined).catch((error: unknown) => ({ error: String(error) } as unknown as Payload))));
  const lost = way === 'undisturbed' ? () => false : behind.proxy.loseCommitOf(mentions);
  const answer = await once();
  const disturbed = lost();
  return { answer, lost: disturbed, again: 'key' in key && act.never === undefined ? await once() : null, who: await browser.who() };
}

async function tryAll(way: Way): Promise<Map<string, Told>> {
  await clearAway();
  const now = Date.now();
  const scenes = acts.map((act) => new Scene(markOf(act)));
  await loadWorld(driver(), together(scenes.map((scene) => scene.world(now))), 'none');
  await layRest(scenes, now);
  const todo = await Promise.all(acts.map(async (act, index) => ({ act, actor: await actorOf(act, scenes[index] as Scene, behind.house.api) })));
  behind.house.mails.length = 0;
  const before = await lookAround();
  const heard = new Map<string, Omit<Told, 'grown' | 'mails'>>();
  const next = todo.values();
  await Promise.all(Array.from({ length: width }, async () => { for (const { act, actor } of next) heard.set(nameOf(act), await attempt(act, actor, way)); }));
  const after = await lookAround();
  return new Map(acts.map((act, index) => {
    const mark = scenes[index]?.mark ?? '';
    const mails = behind.house.mails.filter(({ to }) => to.includes(`.${mark}_`)).map((mail) => plain(JSON.stringify(mail)));
    return [nameOf(act), { ...heard.get(nameOf(act)) as Omit<Told, 'grown' | 'mails'>, mails, grown: growth(before, after, act.apart ? '' : mark) }];
  }));
}

beforeAll(async () => {
  behind = await openBehind(30_000);
  schema = await introspect({ ask: (_me, query) => new Browser(behind.house.api).ask(query) });
  selections = selectionsOf();
  for (const { name, fields } of mutationsOf(schema)) if (fields.some((field) => field.name === 'key')) takesKey.add(name);
  for (const way of ['undisturbed', 'cut', 'keyed'] as const) told[way] = await tryAll(way);
}, 180_000);
afterAll(async () => { await behind.close(); });

test('every mutation of the contract is tried', () => {
  expect([...new Set(acts.map(({ mutation }) => mutation))].sort()).toEqual(mutationsOf(schema).map(({ name }) => name).sort());
});

test.each(acts.map((act) => [nameOf(act), act] as const))('%s', (name, { reads, again }) => {
  const [undisturbed, cut, keyed] = (['undisturbed', 'cut', 'keyed'] as const).map((way) => told[way].get(name)) as [Told, Told, Told];
  expect(undisturbed.answer).toContain('"problems":[]');
  expect([cut.lost, keyed.lost]).toEqual(reads ? [false, false] : [true, true]);
  expect(undisturbed.grown.length > 0).toBe(!reads);
  for (const one of [cut, keyed]) {
    expect(one.answer).toBe(undisturbed.answer);
    expect(one.grown).toEqual(undisturbed.grown);
    expect([one.mails, one.who]).toEqual([undisturbed.mails, undisturbed.who]);
  }
  if (keyed.again !== null && again === undefined) expect(keyed.again).toBe(undisturbed.answer);
});
