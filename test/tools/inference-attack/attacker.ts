/**
 * The attacker's year: everything one account may do, again and again, to find out whom others trust. Each
 * step depends only on the day and on what the product has shown, so that nothing else makes one year differ
 * from another. At a limit the attacker waits.
 */
import { AttackerAsks, type Begun } from './attacker-asks.ts';
import { keyOf, levels, type Level, type Life, type PersonNumber } from './community.ts';
import type { Product, Payload } from './product.ts';
import type { Others } from './community-life.ts';
import { count, requestByIds, readEverything, readIntroductions } from './observations.ts';

/**
 * How many people are trusted alone in a day, how many trusts change each week, and for how many days an ask
 * is read.
 */
const [singles, turns, watched] = [4, 14, 28];

export class Attacker extends AttackerAsks {
  private away: PersonNumber | null = null;
  private alone = 0; // days
  constructor(
    product: Product,
    others: Others,
    private readonly life: Life,
  ) {
    super(product, others);
  }

  private get met(): PersonNumber[] {
    return this.mine.met.map(({ who }) => who).sort((a, b) => a - b);
  }

  /** Opens the attacker to others' requests, unless the others leave the attacker alone. */
  async settle(): Promise<void> {
    await this.do('setAvailability', { open: !this.life.aside, weeklyCap: 50 });
    await this.refresh(0);
    this.alone = Math.ceil(this.met.length / singles);
  }

  async day(day: number): Promise<void> {
    const week = Math.floor(day / 7);
    if (day < this.alone)
      for (const only of this.met.slice(day * singles, (day + 1) * singles)) await this.one(only);
    if (day === this.alone)
      for (const [place, who] of this.met.entries()) await this.trust(who, ((place % 3) + 1) as Level);
    const steps = [
      () => this.meddle(week, day),
      () => this.open(week, day),
      () => this.reach(week, day),
      () => this.again(day),
      () => this.without(week, day),
      () => this.part(week, day),
      () => this.review(week, day),
    ];
    await steps[day % 7]?.();
    if (day % 2 === 0) await this.steps(day);
  }

  private async refresh(day: number): Promise<void> {
    this.mine = await readEverything(this.product, this.seen, day);
  }

  private async trust(who: PersonNumber, level: Level): Promise<void> {
    if (level === 0) await this.do('withdrawTrust', { personId: this.id(who) });
    else {
      const { problems } = await this.do('setTrust', {
        personId: this.id(who),
        level: levels[level - 1],
        reads: 'EVERYTHING',
      });
      if (problems[0]?.__typename === 'LimitReached') return this.trust(who, 2);
    }
    this.mine.trust.delete(who);
    if (level > 0) this.mine.trust.set(who, level);
  }

  /**
   * In the first weeks trusts one person at a time, and requests all their acquaintances by id: anybody who
   * is shown then is shown because of that one trust.
   */
  private async one(only: PersonNumber): Promise<void> {
    for (const before of this.mine.trust.keys()) await this.trust(before, 0);
    await this.trust(only, 3);
    for (const { who, shows } of await requestByIds(
      this.product,
      this.seen,
      (this.product.community.met[only] ?? []).filter((who) => who !== 0),
    ))
      this.seen.alone.set(keyOf({ from: only, to: who }), shows);
  }

  /**
   * Day 0: changes trust, so that each acquaintance is trusted at every level in turn; vouches for one, or
   * withdraws a vouch.
   */
  private async meddle(week: number, day: number): Promise<void> {
    await this.refresh(day);
    const { met } = this;
    for (let turn = 0; turn < Math.min(turns, met.length) && this.mine.trust.size > 1; turn += 1) {
      const place = (week * turns + turn) % met.length;
      await this.trust(
        met[place] as PersonNumber,
        ((Math.floor((week * turns + turn) / met.length) + place) % 4) as Level,
      );
    }
    const known = met[week % met.length] as PersonNumber;
    if (!this.life.aside)
      await this.do(this.mine.vouched.has(known) ? 'withdrawVouch' : 'setVouch', {
        personId: this.id(known),
      });
    await requestByIds(
      this.product,
      this.seen,
      Array.from({ length: 8 }, (_, i) => 1 + ((week * 8 + i) % (this.product.ids.length - 1))),
    );
  }

  /** Day 4: asks again with one trust withdrawn, to see whose place depends on it. */
  private async without(week: number, day: number): Promise<void> {
    const without = [...this.mine.trust.keys()].sort((a, b) => a - b)[
      (week * 5) % Math.max(1, this.mine.trust.size)
    ];
    const level = without === undefined ? 0 : (this.mine.trust.get(without) ?? 0);
    if (without !== undefined) await this.trust(without, 0);
    await this.open(week, day);
    if (without !== undefined) await this.trust(without, level);
  }

  /** Day 5: blocks a person and reads what is missing; a week later unblocks and invites them again. */
  private async part(week: number, day: number): Promise<void> {
    if (this.away !== null) {
      const back = this.away;
      this.away = null;
      await this.do('unblock', { personId: this.id(back) });
      const { link } = (await this.do(
        'createInvitation',
        { level: 'KNOWN', words: 'Sorry' },
        'link invitation { expiresAt level }',
      )) as Payload & { link?: string | null };
      if (link) await this.others.accept(back, link.split('#')[1] ?? '', day);
    } else if (week % 3 === 1) {
      const { met } = this;
      const blocked = met[(week * 11) % met.length];
      if (blocked === undefined) return;
      await this.do('block', { personId: this.id(blocked) });
      this.away = blocked;
      this.mine.trust.delete(blocked);
      this.mine.blocked.add(blocked);
      for (const about of this.asks.slice(-4)) await this.look(about, day);
    }
  }

  /**
   * Day 6: reads the lists of all open asks, writes, answers, offers an introduction, and closes old asks.
   */
  private async review(week: number, day: number): Promise<void> {
    await this.refresh(day);
    for (const about of this.asks) await this.look(about, day);
    for (const { ask } of this.asks.filter((about) => day - about.day >= watched))
      await this.do('closeAsk', { askId: ask });
    this.asks = this.asks.filter((about) => day - about.day < watched);
    await this.do('writeEntry', {
      projectId: this.product.projects[0],
      kind: 'DOUBT',
      text: 'PersonNumber reads this?',
    });
    const item = this.mine.items[week % Math.max(1, this.mine.items.length)];
    const friend = this.met.filter((who) => who !== item?.writer)[week % Math.max(1, this.met.length)];
    if (item) await this.do('answer', { itemId: item.id, text: 'I read you' });
    if (!item || friend === undefined || this.life.aside) return;
    const { introduction } = (await this.do(
      'offerIntroduction',
      { itemId: item.id, personId: this.id(friend), words: 'You two' },
      'introduction { id state: myState }',
    )) as Begun;
    if (introduction) this.others.call(friend, introduction.id, { next: item.writer });
  }

  /** Reads the state of all introductions, agrees to every request, and sometimes withdraws one. */
  private async steps(day: number): Promise<void> {
    const told = await readIntroductions(this.product, this.seen, day);
    for (const { id, role, state, asker, candidate } of told.filter(({ state }) => state === 'ASKED')) {
      if (role === 'CONNECTOR' && asker !== null) count(this.seen, 'asked through me', asker);
      await this.do(
        role === 'CONNECTOR' ? 'passOn' : 'acceptIntroduction',
        { introductionId: id },
        'introduction { state: myState }',
      );
      if (role === 'CONNECTOR' && state === 'ASKED' && candidate !== null) this.others.call(candidate, id);
    }
    const waiting = told.find(({ role, state }) => role === 'ASKER' && state === 'WAITING');
    if (day % 28 === 26 && waiting) await this.do('withdrawIntroduction', { introductionId: waiting.id });
  }
}
