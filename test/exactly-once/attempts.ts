/** Every mutation done by somebody of a scene, with and without a connection that breaks between its commit and the answer to that, and what came of it. */
import { getNamedType, isLeafType, type GraphQLSchema } from 'graphql';
import { Questions } from '../perimeter/contract.ts';
import { loadWorld } from '../perimeter/load.ts';
import { mutationsOf } from '../perimeter/mutations.ts';
import type { Payload } from '../support/browser.ts';
import { driver } from '../support/graph.ts';
import type { House } from '../support/test-server.ts';
import { clearAway, growth, lookAround, plain } from './growth.ts';
import { actorOf, acts, nameOf, type Act, type Actor } from './mutations.ts';
import type { BoltProxy } from './proxy.ts';
import { layRest, Scene, together } from './scene.ts';

/** Undisturbed; cut; cut with a key, and asked for once more under it. */
export type Way = 'undisturbed' | 'cut' | 'keyed';
export interface Told {
  answer: string;
  again: string | null;
  who: string | null;
  mails: string[];
  lost: boolean;
  grown: string[];
}

/** As many at once: each waits a second, until the driver tries again. */
const width = 14;
const markOf = (act: Act) =>
  `once${nameOf(act)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')}`;

/** What there is in a payload itself. */
function selectionsOf(schema: GraphQLSchema): Map<string, string> {
  const questions = new Questions(schema, { people: [] });
  return new Map(
    mutationsOf(schema).map(({ name, payload }) => [
      name,
      Object.values(payload?.getFields() ?? {})
        .flatMap((field) => {
          const type = getNamedType(field.type);
          if (field.name === 'problems') return [];
          if (type.name === 'Viewer') return [`${field.name} { person { id name } }`];
          return isLeafType(type) ? [field.name] : [`${field.name} { ${questions.all(type, 0)} }`];
        })
        .join(' '),
    ]),
  );
}

export class Attempts {
  private readonly selections: Map<string, string>;
  private readonly takesKey: Set<string>;
  constructor(
    private readonly house: House,
    private readonly proxy: BoltProxy,
    schema: GraphQLSchema,
  ) {
    this.selections = selectionsOf(schema);
    this.takesKey = new Set(
      mutationsOf(schema)
        .filter(({ fields }) => fields.some(({ name }) => name === 'key'))
        .map(({ name }) => name),
    );
  }

  private async attempt(
    act: Act,
    { browser, input, mentions }: Actor,
    way: Way,
  ): Promise<Omit<Told, 'grown' | 'mails'>> {
    const key = way === 'keyed' && this.takesKey.has(act.mutation) ? { key: 'once' } : {};
    const once = async () =>
      plain(
        JSON.stringify(
          await browser
            .do(act.mutation, { ...input, ...key }, this.selections.get(act.mutation) || undefined)
            .catch((error: unknown) => ({ error: String(error) }) as unknown as Payload),
        ),
      );
    const lost = way === 'undisturbed' ? () => false : this.proxy.loseCommitOf(mentions);
    const answer = await once();
    const disturbed = lost();
    return {
      answer,
      lost: disturbed,
      again: 'key' in key && act.never === undefined ? await once() : null,
      who: await browser.who(),
    };
  }

  /** All of them on scenes of their own, some at once. */
  async all(way: Way): Promise<Map<string, Told>> {
    await clearAway();
    const now = Date.now();
    const scenes = acts.map((act) => new Scene(markOf(act)));
    await loadWorld(driver(), together(scenes.map((scene) => scene.world(now))), 'none');
    await layRest(scenes, now);
    const todo = await Promise.all(
      acts.map(async (act, index) => ({
        act,
        actor: await actorOf(act, scenes[index] as Scene, this.house.api),
      })),
    );
    this.house.mails.length = 0;
    const before = await lookAround();
    const heard = new Map<string, Omit<Told, 'grown' | 'mails'>>();
    const next = todo.values();
    await Promise.all(
      Array.from({ length: width }, async () => {
        for (const { act, actor } of next) heard.set(nameOf(act), await this.attempt(act, actor, way));
      }),
    );
    const after = await lookAround();
    return new Map(
      acts.map((act, index) => {
        const mark = scenes[index]?.mark ?? '';
        const mails = this.house.mails
          .filter(({ to }) => to.includes(`.${mark}_`))
          .map((mail) => plain(JSON.stringify(mail)));
        return [
          nameOf(act),
          {
            ...(heard.get(nameOf(act)) as Omit<Told, 'grown' | 'mails'>),
            mails,
            grown: growth(before, after, act.apart ? '' : mark),
          },
        ];
      }),
    );
  }
}
