/**
 * Does every mutation in a scene of its own, with and without losing the answer to its commit, and records
 * the outcome.
 */
import { getNamedType, isLeafType, type GraphQLSchema } from 'graphql';
import { Selections } from '../perimeter/support/selections.ts';
import { loadWorld } from '../perimeter/world/load.ts';
import { mutationsOf } from '../perimeter/support/mutations.ts';
import type { Payload } from '../support/browser.ts';
import { driver } from '../support/graph.ts';
import type { TestServer } from '../support/test-server.ts';
import { actorOf, cases, nameOf, type Actor, type MutationCase } from './mutations.ts';
import type { BoltProxy } from '../support/bolt-proxy.ts';
import { createLinksAndSessions } from './links.ts';
import { mergeWorlds, Scene } from './scene.ts';
import type { MarkedRun } from './run.ts';
import { changesBetween, removeRun, takeSnapshot, withoutRandom } from './snapshot.ts';

/** Undisturbed; the commit's answer lost; the same with a retry key, and the request sent again with it. */
export type Mode = 'undisturbed' | 'cut' | 'keyed';
export interface Outcome {
  answer: string;
  /** The answer to the second request with the key. */
  again: string | null;
  /** The name of who is signed in afterwards. */
  who: string | null;
  mails: string[];
  /** Whether the answer to the commit was lost. */
  lost: boolean;
  changes: string[];
}
type Answered = Omit<Outcome, 'changes' | 'mails'>;

/** How many run at once: each waits a second until the driver tries again. */
const concurrency = 14;

/** By mutation, a selection of every field of its payload. */
function selectionsOf(schema: GraphQLSchema): Map<string, string> {
  const selections = new Selections(schema, { people: [] });
  return new Map(
    mutationsOf(schema).map(({ name, payload }) => [
      name,
      Object.values(payload?.getFields() ?? {})
        .flatMap((field) => {
          const type = getNamedType(field.type);
          if (field.name === 'problems') return [];
          if (type.name === 'Viewer') return [`${field.name} { person { id name } }`];
          return isLeafType(type) ? [field.name] : [`${field.name} { ${selections.of(type, 0)} }`];
        })
        .join(' '),
    ]),
  );
}

export class Attempts {
  private readonly selections: Map<string, string>;
  private readonly takesKey: Set<string>;
  constructor(
    private readonly server: TestServer,
    private readonly proxy: BoltProxy,
    private readonly run: MarkedRun,
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
    mutationCase: MutationCase,
    { browser, input, mentions }: Actor,
    mode: Mode,
  ): Promise<Answered> {
    const { mutation, never } = mutationCase;
    const key = mode === 'keyed' && this.takesKey.has(mutation) ? { key: this.run.markOf(mutationCase) } : {};
    const send = async () =>
      withoutRandom(
        JSON.stringify(
          await browser
            .do(mutation, { ...input, ...key }, this.selections.get(mutation) || undefined)
            .catch((error: unknown) => ({ error: String(error) }) as unknown as Payload),
        ),
      );
    const wasLost = mode === 'undisturbed' ? () => false : this.proxy.loseCommitOf(mentions);
    const answer = await send();
    const lost = wasLost();
    return {
      answer,
      lost,
      again: 'key' in key && never === undefined ? await send() : null,
      who: await browser.who(),
    };
  }

  /** Outcomes by the name of the case. */
  async all(mode: Mode): Promise<Map<string, Outcome>> {
    const { run } = this;
    const now = run.now();
    const scenes = cases.map((mutationCase) => new Scene(run.markOf(mutationCase)));
    await loadWorld(driver(), mergeWorlds(scenes.map((scene) => scene.world(now))), 'none');
    await createLinksAndSessions(scenes, now);
    const todo = await Promise.all(
      cases.map(async (mutationCase, index) => ({
        mutationCase,
        actor: await actorOf(mutationCase, scenes[index] as Scene, this.server.api, now),
      })),
    );
    this.server.mails.length = 0;
    const before = await takeSnapshot(run);
    const answered = new Map<string, Answered>();
    const next = todo.values();
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (const { mutationCase, actor } of next)
          answered.set(nameOf(mutationCase), await this.attempt(mutationCase, actor, mode));
      }),
    );
    const after = await takeSnapshot(run);
    await removeRun(run);
    return new Map(
      cases.map((mutationCase, index) => {
        const mark = scenes[index]?.mark ?? '';
        const mails = this.server.mails
          .filter(({ to }) => to.includes(`.${mark}_`))
          .map((mail) => withoutRandom(JSON.stringify(mail)));
        return [
          nameOf(mutationCase),
          {
            ...(answered.get(nameOf(mutationCase)) as Answered),
            mails,
            changes: changesBetween(before, after, mutationCase.outsideScene ? '' : mark),
          },
        ];
      }),
    );
  }
}
