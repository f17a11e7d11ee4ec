/**
 * The others live: they trust and stop trusting as their coins fall, write, vouch, ask, are asked, read, offer, block. What they do besides trusting is drawn apart
 * from the coins, so that it shows nothing the product does not: a person who passes something on does so whomever they trust.
 */
import { Chance } from './chance.ts';
import { coinOf, keyOf, levels, topics, type Level, type Life, type Pair, type Who } from './community.ts';
import type { House } from './house.ts';

interface Edges<Node> {
  edges: { node: Node }[];
}
interface Named {
  id: string;
  name: string;
}
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
/** `mine`: whether the curious one asked for it; `next`: who is asked once they agree, where nobody of those asked is told. */
interface Call {
  introduction: string;
  mine: boolean;
  next: Who | null;
}

export class Others {
  /** Pairs of whom one ever vouched for the other. */
  readonly vouched: Set<string>;
  private readonly vouches: Set<string>;
  private readonly called = new Map<Who, Call[]>();
  private readonly towards: Map<Who, Level>; // who trusts the curious one now
  private readonly asked = new Map<Who, string>();

  constructor(
    private readonly house: House,
    private readonly life: Life,
  ) {
    this.vouched = new Set(house.community.vouches.map(keyOf));
    this.vouches = new Set(this.vouched);
    this.towards = new Map(
      house.community.coins.filter(({ to }) => to === 0).map(({ from, level }) => [from, level]),
    );
  }

  private get size() {
    return this.house.community.size;
  }
  private chance(what: string, ...of: (string | number)[]): Chance {
    return new Chance(this.size.seed, what, ...of);
  }

  /** Before the year begins everybody draws the perimeter of their logbook. */
  async settle(): Promise<void> {
    for (const [who, threshold] of this.house.community.thresholds.entries()) {
      if (who > 0 && threshold < 3)
        await this.house.do(who, 'setPerimeter', {
          projectId: this.house.projects[who],
          threshold: levels[threshold - 1],
        });
    }
  }

  /** Somebody may have been asked for something, and will look: at what the curious one asks before all else. */
  call(who: Who, introduction: string, { mine = false, next = null }: Partial<Call> = {}): void {
    if (who > 0)
      this.called.set(
        who,
        [...(this.called.get(who) ?? []), { introduction, mine, next }].sort(
          (a, b) => Number(b.mine) - Number(a.mine),
        ),
      );
  }

  /** What happens on a day, one after the other. What hangs on the coins has a part of the day of its own. */
  async day(day: number): Promise<void> {
    const week = Math.floor(day / 7);
    const looking = new Map(this.called);
    for (let who = 1; who < this.size.people; who += 1) {
      const busy = this.chance('day', who, week).below(7) === day % 7;
      this.house.turn(who, 1);
      if (busy) await this.keep(who, week);
      this.house.turn(who, 2);
      if (busy && this.chance('reads', who, week).happens(0.04)) await this.read(who, week);
      for (const [place, call] of (looking.get(who) ?? []).entries()) {
        this.house.turn(who, 4 + place);
        await this.respond(who, call);
      }
      if (looking.has(who))
        this.called.set(
          who,
          (this.called.get(who) ?? []).filter((call) => !looking.get(who)?.includes(call)),
        );
      this.house.turn(who, 3);
      if (
        busy &&
        this.life.asks &&
        this.chance('asks', who, week).happens(0.03) &&
        !(this.life.aside && this.towards.get(who))
      )
        await this.seek(who, week);
    }
  }

  /** One's own ties and pages. */
  private async keep(who: Who, week: number): Promise<void> {
    const [chance, met] = [this.chance('keeps', who, week), this.house.community.met[who] ?? []];
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
      await this.house.do(who, 'writeEntry', {
        projectId: this.house.projects[who],
        kind: 'NOTE',
        text: 'Something',
        forMe: chance.happens(0.1),
      });
    if (happens.vouches) await this.vouch({ from: who, to: known });
    if (happens.opens) await this.house.do(who, 'setAvailability', { open: chance.happens(0.8) });
    if (happens.blocks) await this.house.do(who, 'block', { personId: this.house.idOf(last) });
  }

  /** A coin falls anew. */
  private async decide(from: Who, to: Who, when: number): Promise<void> {
    const { level, reads } = coinOf(this.size, { from, to }, when);
    if (to === 0) this.towards.set(from, level);
    await (level === 0
      ? this.house.do(from, 'withdrawTrust', { personId: this.house.idOf(to) })
      : this.house.do(from, 'setTrust', { personId: this.house.idOf(to), level: levels[level - 1], reads }));
  }

  private async vouch(pair: Pair): Promise<void> {
    const stands = this.vouches.delete(keyOf(pair));
    if (!stands) {
      this.vouches.add(keyOf(pair));
      this.vouched.add(keyOf(pair));
    }
    await this.house.do(pair.from, stands ? 'withdrawVouch' : 'setVouch', {
      personId: this.house.idOf(pair.to),
    });
  }

  /** Somebody accepts an invitation of the curious one, and trusts them or not as a coin falls. */
  async accept(who: Who, code: string, day: number): Promise<void> {
    const { level } = coinOf(this.size, { from: who, to: 0 }, 1000 + day);
    await this.house.do(who, 'acceptInvitation', { code, level: levels[Math.max(0, level - 1)] });
    await this.decide(who, 0, 1000 + day);
  }

  /** Passes on, accepts or declines what one is asked; about some of it one does nothing. */
  private async respond(who: Who, { introduction: id, mine, next }: Call): Promise<void> {
    const { node } = await this.house.ask<{ node: Step | null }>(
      who,
      'query ($id: ID!) { node(id: $id) { ... on Introduction { state myRole candidate { id name } } } }',
      { id },
    );
    const chance = this.chance('step', who, id);
    if (node?.state !== 'ASKED' || chance.happens(0.1)) return;
    if (chance.happens(0.25)) {
      await this.house.do(who, 'declineIntroduction', { introductionId: id });
      return;
    }
    if (node.myRole === 'CONNECTOR') {
      await this.house.do(who, 'passOn', { introductionId: id, words: 'They ask.' });
      if (node.candidate) this.call(this.house.ids.indexOf(node.candidate.id), id, { mine });
      return;
    }
    const { introduction } = (await this.house.do(
      who,
      'acceptIntroduction',
      { introductionId: id },
      'introduction { thread { id } }',
    )) as { introduction?: { thread: { id: string } | null } | null };
    if (!introduction?.thread && next !== null) this.call(next, id);
    if (introduction?.thread && chance.happens(0.5))
      await this.house.do(who, 'say', { threadId: introduction.thread.id, text: 'Hello' });
  }

  /** Asks for help in the second circle, and to be introduced to somebody found. */
  private async seek(who: Who, week: number): Promise<void> {
    const chance = this.chance('seeks', who, week);
    const before = this.asked.get(who);
    if (before)
      await this.house.do(who, 'resolveAsk', {
        askId: before,
        helperIds: [this.house.idOf(chance.of(this.house.community.met[who] ?? []) ?? 0)],
      });
    const { ask } = (await this.house.do(
      who,
      'draftAsk',
      {
        projectId: this.house.projects[who],
        title: 'q',
        brief: 'q',
        topicIds: [this.house.topics[chance.below(topics)]],
        unnamed: chance.happens(0.5),
      },
      'ask { id }',
    )) as { ask?: { id: string } };
    if (!ask) return;
    this.asked.set(who, ask.id);
    await this.house.do(who, 'shareAsk', { askId: ask.id });
    await this.house.do(who, 'widenAsk', { askId: ask.id });
    const lane = chance.happens(0.8) ? 'SECOND_CIRCLE' : 'DORMANT';
    const { node } = await this.house.ask<{
      node: { candidates: Edges<{ person: Named; paths: { connector: Named }[] }> };
    }>(
      who,
      'query ($id: ID!, $lane: Lane!) { node(id: $id) { ... on Ask { candidates(lane: $lane, first: 24) { edges { node { person { id name } paths { connector { id name } } } } } } } }',
      { id: ask.id, lane },
    );
    for (const {
      node: { person, paths },
    } of chance
      .shuffled(
        node.candidates.edges.filter(
          ({ node }) => !(this.life.aside && node.person.id === this.house.idOf(0)),
        ),
      )
      .slice(0, 2)) {
      const through = chance.of(paths)?.connector.id ?? null;
      const { introduction } = (await this.house.do(
        who,
        'requestIntroduction',
        { askId: ask.id, candidateId: person.id, connectorId: through, words: 'Please' },
        'introduction { id }',
      )) as Begun;
      if (introduction) this.call(this.house.ids.indexOf(through ?? person.id), introduction.id);
    }
  }

  /** Reads what one may, and answers, looks over or knows somebody: what the curious one wrote before all else. */
  private async read(who: Who, week: number): Promise<void> {
    const chance = this.chance('answers', who, week);
    const { viewer } = await this.house.ask<{
      viewer: { logbooks: Edges<{ entries: Edges<{ id: string; writer: Named }> }> };
    }>(
      who,
      '{ viewer { logbooks(first: 10) { edges { node { entries(first: 3) { edges { node { id writer { id name } } } } } } } } }',
    );
    const items = viewer.logbooks.edges.flatMap(({ node }) =>
      node.entries.edges.map(({ node: { id, writer } }): Item => ({
        id,
        writer: writer.id,
        mine: writer.id === this.house.idOf(0),
      })),
    );
    const item = items.find(({ mine }) => mine) ?? chance.of(items);
    if (!item) return;
    const other =
      chance.of(
        (this.house.community.met[who] ?? []).filter((one) => !this.life.aside || (one !== 0 && !item.mine)),
      ) ?? null;
    if (chance.happens(0.3)) await this.house.do(who, 'answer', { itemId: item.id, text: 'I see' });
    else if (chance.happens(0.3) || other === null)
      await this.house.do(who, 'lookOver', { entryId: item.id });
    else {
      const { introduction } = (await this.house.do(
        who,
        'offerIntroduction',
        { itemId: item.id, personId: this.house.idOf(other), words: 'You two' },
        'introduction { id }',
      )) as Begun;
      if (introduction) this.call(other, introduction.id, { next: this.house.ids.indexOf(item.writer) });
    }
  }
}
