/** What the curious one does to be led to people: asks as wide as they go, lists looked at again and again, and requests, also such as nobody offered. */
import { topics, type Who } from './community.ts';
import type { House, Payload } from './house.ts';
import type { Others } from './living.ts';
import { nothingSeen, readList, type List, type Mine } from './seen.ts';

export interface Ask {
  ask: string;
  topic: number;
  day: number;
}
export type Begun = Payload & { introduction?: { id: string } | null };

export class Asking {
  readonly seen = nothingSeen();
  protected mine: Mine = {
    met: [],
    trust: new Map(),
    vouched: new Set(),
    blocked: new Set(),
    items: [],
    proposals: [],
  };
  protected asks: Ask[] = [];
  constructor(
    protected readonly house: House,
    protected readonly others: Others,
  ) {}

  protected do(mutation: string, input: object, selection?: string): Promise<Payload> {
    return this.house.do(0, mutation, input, selection);
  }
  protected id(who: Who): string {
    return this.house.idOf(who);
  }
  protected look(about: Ask, day: number, fresh = false): Promise<List[]> {
    return readList(this.house, this.seen, about, { day, mine: this.mine, fresh });
  }

  /** Begins an ask, as wide as it goes. */
  protected async open(week: number, day: number): Promise<void> {
    const topic = week % topics;
    const input = {
      projectId: this.house.projects[0],
      title: `About ${topic}`,
      brief: 'q',
      topicIds: [this.house.topics[topic]],
      unnamed: day % 2 === 0,
    };
    const { ask } = (await this.do('draftAsk', input, 'ask { id }')) as Payload & { ask?: { id: string } };
    if (!ask) return;
    await this.do('shareAsk', { askId: ask.id });
    await this.do('widenAsk', { askId: ask.id }, 'ask { state }');
    const opened = { ask: ask.id, topic, day };
    this.asks.push(opened);
    await this.look(opened, day, true);
  }

  /** Asks to be introduced, also through people who were not said to lead there; takes some off the list and looks who comes instead. */
  protected async reach(week: number, day: number): Promise<void> {
    const about = this.asks.at(-1);
    if (!about) return;
    const [second, dormant] = await this.look(about, day);
    const rows = second?.rows ?? [];
    for (const { person, connectors } of [...rows].slice(week % 3, 3 + (week % 3))) {
      const wrong = [...this.mine.trust.keys()].filter((who) => !connectors.includes(who))[
        (week * 7 + person) % Math.max(1, this.mine.trust.size - connectors.length)
      ];
      if (wrong !== undefined) {
        const { problems } = await this.do('requestIntroduction', {
          askId: about.ask,
          candidateId: this.id(person),
          connectorId: this.id(wrong),
        });
        this.seen.tried.push({
          connector: wrong,
          candidate: person,
          code: problems[0]?.__typename ?? 'done',
        });
      }
      const through = connectors[week % Math.max(1, connectors.length)];
      if (through !== undefined) await this.request(about, person, through);
    }
    const [friend] = dormant?.rows ?? [];
    if (friend && week % 4 === 0) await this.request(about, friend.person, null);
    const last = rows.at(-1);
    if (last)
      await this.do('dismissCandidate', {
        askId: about.ask,
        personId: this.id(last.person),
        scope: ['NOW', 'ASK', 'ASK', 'NOW', 'EVER'][week % 5],
      });
    await this.look(about, day);
  }

  private async request({ ask }: Ask, candidate: Who, connector: Who | null): Promise<void> {
    const { introduction } = (await this.do(
      'requestIntroduction',
      {
        askId: ask,
        candidateId: this.id(candidate),
        connectorId: connector === null ? null : this.id(connector),
        words: 'Would you?',
      },
      'introduction { id state expiresAt }',
    )) as Begun;
    if (introduction) this.others.call(connector ?? candidate, introduction.id, { mine: true });
  }

  /** Whom a second look at the same ask brings. */
  protected async again(day: number): Promise<void> {
    const about = this.asks.at(-1);
    if (!about) return;
    await this.do('refreshAsk', { askId: about.ask }, 'ask { state }');
    await this.look(about, day, true);
  }
}
