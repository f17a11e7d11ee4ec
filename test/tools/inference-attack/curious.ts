/**
 * The curious one's year: everything one account may do, again and again, to find out whom others trust. What is done is fixed by the day and by what was seen,
 * so that nothing but what the product shows makes one year differ from another. Past a limit it waits.
 */
import { Asking, type Begun } from './asking.ts';
import { keyOf, levels, type Level, type Life, type Who } from './community.ts';
import type { House, Payload } from './house.ts';
import type { Others } from './living.ts';
import { hear, probe, readEverything, readIntroductions } from './seen.ts';

/** How many are trusted alone in a day, how many people's trust is changed each week, and for how many days an ask is looked at. */
const [singles, turns, watched] = [4, 14, 28];

export class Curious extends Asking {
  private away: Who | null = null;
  private alone = 0; // days
  constructor(
    house: House,
    others: Others,
    private readonly life: Life,
  ) {
    super(house, others);
  }

  private get met(): Who[] {
    return this.mine.met.map(({ who }) => who).sort((a, b) => a - b);
  }

  /** Tells others as much as possible to be found and read by them, unless they are to be left alone. */
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
    this.mine = await readEverything(this.house, this.seen, day);
  }

  private async trust(who: Who, level: Level): Promise<void> {
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

  /** In the first weeks trusts one person at a time: whatever shows then, shows through them. Asks for all their acquaintances by id. */
  private async one(only: Who): Promise<void> {
    for (const before of this.mine.trust.keys()) await this.trust(before, 0);
    await this.trust(only, 3);
    for (const { who, shows } of await probe(
      this.house,
      this.seen,
      (this.house.community.met[only] ?? []).filter((who) => who !== 0),
    ))
      this.seen.alone.set(keyOf({ from: only, to: who }), shows);
  }

  /** Day 0: trusts some more, some less, some no longer, each of them at every level in turn; vouches for some, no longer for others. */
  private async meddle(week: number, day: number): Promise<void> {
    await this.refresh(day);
    const { met } = this;
    for (let turn = 0; turn < Math.min(turns, met.length) && this.mine.trust.size > 1; turn += 1) {
      const place = (week * turns + turn) % met.length;
      await this.trust(
        met[place] as Who,
        ((Math.floor((week * turns + turn) / met.length) + place) % 4) as Level,
      );
    }
    const known = met[week % met.length] as Who;
    if (!this.life.aside)
      await this.do(this.mine.vouched.has(known) ? 'withdrawVouch' : 'setVouch', {
        personId: this.id(known),
      });
    await probe(
      this.house,
      this.seen,
      Array.from({ length: 8 }, (_, i) => 1 + ((week * 8 + i) % (this.house.ids.length - 1))),
    );
  }

  /** Day 4: the same ask once more, with one whom one trusts trusted no longer: does anybody's place hang on them? */
  private async without(week: number, day: number): Promise<void> {
    const without = [...this.mine.trust.keys()].sort((a, b) => a - b)[
      (week * 5) % Math.max(1, this.mine.trust.size)
    ];
    const level = without === undefined ? 0 : (this.mine.trust.get(without) ?? 0);
    if (without !== undefined) await this.trust(without, 0);
    await this.open(week, day);
    if (without !== undefined) await this.trust(without, level);
  }

  /** Day 5: blocks somebody, looks at what is then missing, and a week later lifts it and invites them anew. */
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

  /** Day 6: looks at all that was asked, writes, answers, offers, and lets old asks be over. */
  private async review(week: number, day: number): Promise<void> {
    await this.refresh(day);
    for (const about of this.asks) await this.look(about, day);
    for (const { ask } of this.asks.filter((about) => day - about.day >= watched))
      await this.do('closeAsk', { askId: ask });
    this.asks = this.asks.filter((about) => day - about.day < watched);
    await this.do('writeEntry', {
      projectId: this.house.projects[0],
      kind: 'DOUBT',
      text: 'Who reads this?',
    });
    const item = this.mine.items[week % Math.max(1, this.mine.items.length)];
    const friend = this.met.filter((who) => who !== item?.writer)[week % Math.max(1, this.met.length)];
    if (item) await this.do('answer', { itemId: item.id, text: 'I read you' });
    if (!item || friend === undefined || this.life.aside) return;
    const { introduction } = (await this.do(
      'offerIntroduction',
      { itemId: item.id, personId: this.id(friend), words: 'You two' },
      'introduction { id state }',
    )) as Begun;
    if (introduction) this.others.call(friend, introduction.id, { next: item.writer });
  }

  /** Looks where all introductions stand, agrees to whatever one is asked, and once in a while takes one back. */
  private async steps(day: number): Promise<void> {
    const told = await readIntroductions(this.house, this.seen, day);
    for (const { id, role, state, asker, candidate } of told.filter(({ state }) => state === 'ASKED')) {
      if (role === 'CONNECTOR' && asker !== null) hear(this.seen, 'asked through me', asker);
      await this.do(
        role === 'CONNECTOR' ? 'passOn' : 'acceptIntroduction',
        { introductionId: id },
        'introduction { state }',
      );
      if (role === 'CONNECTOR' && state === 'ASKED' && candidate !== null) this.others.call(candidate, id);
    }
    const waiting = told.find(({ role, state }) => role === 'ASKER' && state === 'WAITING');
    if (day % 28 === 26 && waiting) await this.do('withdrawIntroduction', { introductionId: waiting.id });
  }
}
