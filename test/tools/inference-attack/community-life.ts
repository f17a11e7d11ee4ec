/**
 * What the other people do: they trust and withdraw trust as their coins fall, write, vouch, ask, answer,
 * read, offer and block. Everything but trust is drawn independently of the coins, so that it tells nothing
 * about them: a person who passes a request on does so whomever they trust.
 */
import { Chance } from './chance.ts';
import {
  coinOf,
  keyOf,
  levels,
  topics,
  type Level,
  type Life,
  type Pair,
  type PersonNumber,
} from './community.ts';
import type { Edges, Named, Product } from './product.ts';

interface Item {
  id: string;
  writer: string;
  mine: boolean;
}
interface Step {
  state: string;
  myRole: string;
  candidate: Named | null;
}
type Begun = { introduction?: { id: string } | null };
/**
 * `mine`: the attacker asked for it. `next`: the person who is asked once this one agrees, where the
 * introduction does not name them.
 */
interface Call {
  introduction: string;
  mine: boolean;
  next: PersonNumber | null;
}

export class Others {
  /** Pairs where one has ever vouched for the other, as keyOf. */
  readonly vouched: Set<string>;
  private readonly vouches: Set<string>;
  private readonly called = new Map<PersonNumber, Call[]>();
  private readonly towards: Map<PersonNumber, Level>; // who trusts the attacker now
  private readonly asked = new Map<PersonNumber, string>();

  constructor(
    private readonly product: Product,
    private readonly life: Life,
  ) {
    this.vouched = new Set(product.community.vouches.map(keyOf));
    this.vouches = new Set(this.vouched);
    this.towards = new Map(
      product.community.coins.filter(({ to }) => to === 0).map(({ from, level }) => [from, level]),
    );
  }

  private get size() {
    return this.product.community.size;
  }
  private chance(what: string, ...of: (string | number)[]): Chance {
    return new Chance(this.size.seed, what, ...of);
  }

  /** Before the year begins everybody sets the perimeter of their logbook. */
  async settle(): Promise<void> {
    for (const [who, threshold] of this.product.community.thresholds.entries()) {
      if (who > 0 && threshold < 3)
        await this.product.do(who, 'setPerimeter', {
          projectId: this.product.projects[who],
          threshold: levels[threshold - 1],
        });
    }
  }

  /** This person may have been asked for something and will read it, what the attacker asks first. */
  call(who: PersonNumber, introduction: string, { mine = false, next = null }: Partial<Call> = {}): void {
    if (who > 0)
      this.called.set(
        who,
        [...(this.called.get(who) ?? []), { introduction, mine, next }].sort(
          (a, b) => Number(b.mine) - Number(a.mine),
        ),
      );
  }

  /**
   * One day, one action after the other. Actions that depend on the coins have a part of the day of their
   * own.
   */
  async day(day: number): Promise<void> {
    const week = Math.floor(day / 7);
    const looking = new Map(this.called);
    for (let who = 1; who < this.size.people; who += 1) {
      const busy = this.chance('day', who, week).below(7) === day % 7;
      this.product.turn(who, 1);
      if (busy) await this.keep(who, week);
      this.product.turn(who, 2);
      if (busy && this.chance('reads', who, week).happens(0.04)) await this.read(who, week);
      for (const [place, call] of (looking.get(who) ?? []).entries()) {
        this.product.turn(who, 4 + place);
        await this.respond(who, call);
      }
      if (looking.has(who))
        this.called.set(
          who,
          (this.called.get(who) ?? []).filter((call) => !looking.get(who)?.includes(call)),
        );
      this.product.turn(who, 3);
      if (
        busy &&
        this.life.asks &&
        this.chance('asks', who, week).happens(0.03) &&
        !(this.life.aside && this.towards.get(who))
      )
        await this.seek(who, week);
    }
  }

  /** A person's own ties and entries. */
  private async keep(who: PersonNumber, week: number): Promise<void> {
    const [chance, met] = [this.chance('keeps', who, week), this.product.community.met[who] ?? []];
    const happens = {
      trusts: chance.happens(0.1),
      writes: chance.happens(0.08),
      vouches: chance.happens(0.03),
      opens: chance.happens(0.02),
      blocks: chance.happens(0.002),
    };
    const [trusted, known, last] = [chance.of(met) ?? 0, chance.of(met) ?? 0, chance.of(met) ?? 0];
    if (happens.trusts) await this.decide(who, trusted, week + 1);
    if (happens.writes)
      await this.product.do(who, 'writeEntry', {
        projectId: this.product.projects[who],
        kind: 'NOTE',
        text: 'Something',
        forMe: chance.happens(0.1),
      });
    if (happens.vouches) await this.vouch({ from: who, to: known });
    if (happens.opens) await this.product.do(who, 'setAvailability', { open: chance.happens(0.8) });
    if (happens.blocks) await this.product.do(who, 'block', { personId: this.product.idOf(last) });
  }

  /** Trusts or withdraws trust as the coin of that week says. */
  private async decide(from: PersonNumber, to: PersonNumber, when: number): Promise<void> {
    const { level, reads } = coinOf(this.size, { from, to }, when);
    if (to === 0) this.towards.set(from, level);
    await (level === 0
      ? this.product.do(from, 'withdrawTrust', { personId: this.product.idOf(to) })
      : this.product.do(from, 'setTrust', {
          personId: this.product.idOf(to),
          level: levels[level - 1],
          reads,
        }));
  }

  private async vouch(pair: Pair): Promise<void> {
    const stands = this.vouches.delete(keyOf(pair));
    if (!stands) {
      this.vouches.add(keyOf(pair));
      this.vouched.add(keyOf(pair));
    }
    await this.product.do(pair.from, stands ? 'withdrawVouch' : 'setVouch', {
      personId: this.product.idOf(pair.to),
    });
  }

  /** Accepts an invitation of the attacker, and trusts them or not as a coin says. */
  async accept(who: PersonNumber, code: string, day: number): Promise<void> {
    const { level } = coinOf(this.size, { from: who, to: 0 }, 1000 + day);
    await this.product.do(who, 'acceptInvitation', { code, level: levels[Math.max(0, level - 1)] });
    await this.decide(who, 0, 1000 + day);
  }

  /** Passes on, accepts or declines a request, or leaves it unanswered. */
  private async respond(who: PersonNumber, { introduction: id, mine, next }: Call): Promise<void> {
    const { node } = await this.product.ask<{ node: Step | null }>(
      who,
      'query ($id: ID!) { node(id: $id) { ... on Introduction { state: myState myRole candidate { id name } } } }',
      { id },
    );
    const chance = this.chance('step', who, id);
    if (node?.state !== 'ASKED' || chance.happens(0.1)) return;
    if (chance.happens(0.25)) {
      await this.product.do(who, 'declineIntroduction', { introductionId: id });
      return;
    }
    if (node.myRole === 'CONNECTOR') {
      await this.product.do(who, 'passOn', { introductionId: id, words: 'They ask.' });
      if (node.candidate) this.call(this.product.ids.indexOf(node.candidate.id), id, { mine });
      return;
    }
    const { introduction } = (await this.product.do(
      who,
      'acceptIntroduction',
      { introductionId: id },
      'introduction { thread { id } }',
    )) as { introduction?: { thread: { id: string } | null } | null };
    if (!introduction?.thread && next !== null) this.call(next, id);
    if (introduction?.thread && chance.happens(0.5))
      await this.product.do(who, 'say', { threadId: introduction.thread.id, text: 'Hello' });
  }

  /** Asks for help in the second circle, and requests introductions to candidates. */
  private async seek(who: PersonNumber, week: number): Promise<void> {
    const chance = this.chance('seeks', who, week);
    const before = this.asked.get(who);
    if (before)
      await this.product.do(who, 'resolveAsk', {
        askId: before,
        helperIds: [this.product.idOf(chance.of(this.product.community.met[who] ?? []) ?? 0)],
      });
    const { ask } = (await this.product.do(
      who,
      'draftAsk',
      {
        projectId: this.product.projects[who],
        title: 'q',
        brief: 'q',
        topicIds: [this.product.topics[chance.below(topics)]],
        unnamed: chance.happens(0.5),
      },
      'ask { id }',
    )) as { ask?: { id: string } };
    if (!ask) return;
    this.asked.set(who, ask.id);
    await this.product.do(who, 'shareAsk', { askId: ask.id });
    await this.product.do(who, 'widenAsk', { askId: ask.id });
    const lane = chance.happens(0.8) ? 'SECOND_CIRCLE' : 'DORMANT';
    const { node } = await this.product.ask<{
      node: { candidates: Edges<{ person: Named; paths: { connector: Named }[] }> };
    }>(
      who,
      `query ($id: ID!, $lane: Lane!) { node(id: $id) { ... on Ask { candidates(lane: $lane, first: 24) {
        edges { node { person { id name } paths { connector { id name } } } } } } } }`,
      { id: ask.id, lane },
    );
    const seen = node.candidates.edges
      .map(({ node }) => node)
      .filter(({ person }) => !(this.life.aside && person.id === this.product.idOf(0)));
    for (const { person, paths } of chance.shuffled(seen).slice(0, 2)) {
      const through = chance.of(paths)?.connector.id ?? null;
      const { introduction } = (await this.product.do(
        who,
        'requestIntroduction',
        { askId: ask.id, candidateId: person.id, connectorId: through, words: 'Please' },
        'introduction { id }',
      )) as Begun;
      if (introduction) this.call(this.product.ids.indexOf(through ?? person.id), introduction.id);
    }
  }

  /**
   * Reads the logbooks of others and answers, looks over an entry or offers an introduction; the attacker's
   * entries first.
   */
  private async read(who: PersonNumber, week: number): Promise<void> {
    const chance = this.chance('answers', who, week);
    const { viewer } = await this.product.ask<{
      viewer: { logbooks: Edges<{ entries: Edges<{ id: string; writer: Named }> }> };
    }>(
      who,
      `{ viewer { logbooks(first: 10) { edges { node { entries(first: 3) {
        edges { node { id writer { id name } } } } } } } } }`,
    );
    const items = viewer.logbooks.edges.flatMap(({ node }) =>
      node.entries.edges.map(({ node: { id, writer } }): Item => ({
        id,
        writer: writer.id,
        mine: writer.id === this.product.idOf(0),
      })),
    );
    const item = items.find(({ mine }) => mine) ?? chance.of(items);
    if (!item) return;
    const other =
      chance.of(
        (this.product.community.met[who] ?? []).filter(
          (one) => !this.life.aside || (one !== 0 && !item.mine),
        ),
      ) ?? null;
    if (chance.happens(0.3)) await this.product.do(who, 'answer', { itemId: item.id, text: 'I see' });
    else if (chance.happens(0.3) || other === null)
      await this.product.do(who, 'lookOver', { entryId: item.id });
    else {
      const { introduction } = (await this.product.do(
        who,
        'offerIntroduction',
        { itemId: item.id, personId: this.product.idOf(other), words: 'You two' },
        'introduction { id }',
      )) as Begun;
      if (introduction) this.call(other, introduction.id, { next: this.product.ids.indexOf(item.writer) });
    }
  }
}
