/**
 * How the attacker tries to be led to people: asks as wide as possible, lists read again and again, and
 * requests for introductions, also through people who do not lead there.
 */
import { topics, type PersonNumber } from './community.ts';
import type { Product, Payload } from './product.ts';
import type { Others } from './community-life.ts';
import { noObservations, readList, type List, type Mine } from './observations.ts';

export interface Ask {
  ask: string;
  topic: number;
  day: number;
}
export type Begun = Payload & { introduction?: { id: string } | null };

export class AttackerAsks {
  readonly seen = noObservations();
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
    protected readonly product: Product,
    protected readonly others: Others,
  ) {}

  protected do(mutation: string, input: object, selection?: string): Promise<Payload> {
    return this.product.do(0, mutation, input, selection);
  }
  protected id(who: PersonNumber): string {
    return this.product.idOf(who);
  }
  protected look(about: Ask, day: number, fresh = false): Promise<List[]> {
    return readList(this.product, this.seen, about, { day, mine: this.mine, fresh });
  }

  /** Drafts, shares and widens an ask. */
  protected async open(week: number, day: number): Promise<void> {
    const topic = week % topics;
    const input = {
      projectId: this.product.projects[0],
      title: `About ${topic}`,
      brief: 'q',
      topicIds: [this.product.topics[topic]],
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

  /**
   * Requests introductions, also through people who are not shown as connectors; dismisses the last candidate
   * and reads the list again.
   */
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

  private async request(
    { ask }: Ask,
    candidate: PersonNumber,
    connector: PersonNumber | null,
  ): Promise<void> {
    const { introduction } = (await this.do(
      'requestIntroduction',
      {
        askId: ask,
        candidateId: this.id(candidate),
        connectorId: connector === null ? null : this.id(connector),
        words: 'Would you?',
      },
      'introduction { id state: myState expiresAt }',
    )) as Begun;
    if (introduction) this.others.call(connector ?? candidate, introduction.id, { mine: true });
  }

  /** Refreshes the latest ask and reads its list. */
  protected async again(day: number): Promise<void> {
    const about = this.asks.at(-1);
    if (!about) return;
    await this.do('refreshAsk', { askId: about.ask }, 'ask { state }');
    await this.look(about, day, true);
  }
}
