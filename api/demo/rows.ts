/** Entries, introductions, conversations and the rest of what happens in a copy, as rows to write. */
import type { Clock } from '../request/clock.ts';
import { asks } from './asks.ts';
import { refs, type Ids } from './ids.ts';
import { introductions, type IntroductionRef } from './introductions.ts';
import { entries, type EntryRef } from './logbooks/logbooks.ts';
import { momentBefore, type Moment } from './moment.ts';
import type { PersonRef } from './people/people.ts';
import { projects } from './projects.ts';
import type { Texts } from './texts.ts';
import { threads, type ThreadRef } from './threads.ts';

interface Setting {
  ids: Ids;
  texts: Texts;
  now: number;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Milliseconds that an introduction is open. */
const lifetime = 14 * day;

export const entryRows = ({ ids, texts, now }: Setting) =>
  refs(entries).map((ref: EntryRef) => {
    const { project, kind, feeling, forMe, lookedOverBy, ...moment } = entries[ref];
    const at = momentBefore(now, moment);
    return {
      id: ids.entries[ref],
      writer: ids.people[projects[project].keeper],
      project: ids.projects[project],
      text: texts.entries[ref],
      kind,
      feeling,
      forMe,
      at,
      lookedOverBy: lookedOverBy.map((person) => ids.people[person]),
      lookedOverAt: Math.min(at + 14 * hour, now),
    };
  });

export const introductionRows = ({ ids, texts, now }: Setting) =>
  refs(introductions).map((ref: IntroductionRef) => {
    const { ask, connector, candidate, asked, passed, connected } = introductions[ref];
    const [at, passedAt, connectedAt] = [asked, passed, connected].map((moment: Moment | null) =>
      moment === null ? null : momentBefore(now, moment),
    ) as [number, number | null, number | null];
    const thread = refs(threads).find((one) => introductionOf(one) === ref);
    const { title, brief } = texts.asks[ask];
    return {
      id: ids.introductions[ref],
      ask: ids.asks[ask],
      asker: ids.people[asks[ask].asker],
      connector: ids.people[connector],
      candidate: ids.people[candidate],
      ...texts.introductions[ref],
      title,
      brief,
      needs: asks[ask].needs,
      urgency: asks[ask].urgency,
      unnamed: asks[ask].unnamed,
      at,
      passedAt,
      connectedAt,
      expiresAt: at + lifetime,
      thread: connectedAt === null || thread === undefined ? null : ids.threads[thread],
    };
  });

function introductionOf(ref: ThreadRef): IntroductionRef | null {
  const { about } = threads[ref];
  return 'introduction' in about ? about.introduction : null;
}

export const threadRows = ({ ids, texts, now }: Setting, clock: Clock) =>
  refs(threads).map((ref) => {
    const { about, people, said } = threads[ref];
    const messages = said.map(([from, days, at], place) => ({
      id: clock.newId('message'),
      from: ids.people[from as PersonRef],
      text: texts.messages[ref][place] ?? '',
      at: momentBefore(now, { days, at }),
    }));
    const begun = 'entry' in about ? null : introductions[about.introduction].connected;
    return {
      id: ids.threads[ref],
      item: 'entry' in about ? ids.entries[about.entry] : ids.asks[about.ask],
      people: people.map((person) => ids.people[person]),
      startedAt: begun === null ? (messages[0]?.at ?? now) : momentBefore(now, begun),
      messages,
    };
  });

/** Fatou proposes that Maëlle keep her readings too. */
export const proposalRow = ({ ids, now }: Setting, id: string) => ({
  proposal: id,
  project: ids.projects.reading,
  proposer: ids.people.fatou,
  person: ids.people.maelle,
  at: momentBefore(now, { days: 3, at: '21:46' }),
});
