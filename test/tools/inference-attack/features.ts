/** What a year showed of a pair, as numbers: the features the guesser learns from. */
import { keyOf, type Pair, type PersonNumber } from './community.ts';
import type { List } from './observations.ts';
import type { Year } from './year.ts';

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
/** The difference of the means, 0 where either list is empty. */
const beyond = (some: readonly number[], others: readonly number[]): number =>
  some.length === 0 || others.length === 0 ? 0 : mean(some) - mean(others);

/**
 * A person's place on a list: 1 for the first, towards 0 for the last. `better`: how much better than their
 * usual place. `unexplained`: how much better than the usual place of others for whom everything that should
 * count is the same (`alike`).
 */
interface Standing {
  list: List;
  place: number;
  better: number;
  unexplained: number;
  alike: string;
  row: List['rows'][number];
}

export class Evidence {
  private readonly second: List[];
  private readonly standings = new Map<PersonNumber, Standing[]>();
  private readonly leading = new Map<PersonNumber, number>();
  private readonly ended = new Map<
    string,
    {
      connector: PersonNumber | null;
      candidate: PersonNumber | null;
      state: string;
      asked: number;
      until: number;
    }
  >();
  private readonly left = new Map<PersonNumber, { ask: string; day: number }[]>();
  private readonly together = new Map<string, number>();
  /** For each person the attacker trusted: on which new lists (1 or 0) they were a connector. */
  private readonly leads = new Map<PersonNumber, number[]>();

  constructor(private readonly year: Year) {
    const { lists, introductions, threads, keepers } = year.seen;
    this.second = lists.filter(({ lane }) => lane === 'SECOND_CIRCLE');
    for (const list of this.second) {
      const [led, rows] = [new Map<PersonNumber | undefined, number>(), list.rows.entries()];
      for (const [index, row] of rows) {
        const [first] = row.connectors;
        led.set(first, (led.get(first) ?? 0) + 1);
        const alike = [
          row.band,
          row.evidence,
          Math.min(3, row.connectors.length),
          list.mine.get(first ?? 0) ?? 0,
          Math.min(3, led.get(first) ?? 0),
        ].join(' ');
        this.standings.set(row.person, [
          ...(this.standings.get(row.person) ?? []),
          { list, place: 1 - index / list.rows.length, better: 0, unexplained: 0, alike, row },
        ]);
        for (const connector of row.connectors)
          this.leading.set(connector, (this.leading.get(connector) ?? 0) + 1);
      }
    }
    for (const { mine, rows } of this.second.filter(({ fresh }) => fresh)) {
      const leading = new Set(rows.flatMap(({ connectors }) => connectors));
      for (const who of mine.keys())
        this.leads.set(who, [...(this.leads.get(who) ?? []), Number(leading.has(who))]);
    }
    for (const some of this.standings.values()) {
      const usual = mean(some.map(({ place }) => place));
      for (const one of some) one.better = one.place - usual;
    }
    const kinds = new Map<string, Standing[]>();
    for (const one of [...this.standings.values()].flat())
      kinds.set(one.alike, [...(kinds.get(one.alike) ?? []), one]);
    for (const some of kinds.values()) {
      const usual = mean(some.map(({ place }) => place));
      for (const one of some) one.unexplained = one.place - usual;
    }
    for (const { id, role, connector, candidate, state, day } of introductions)
      if (role === 'ASKER')
        this.ended.set(id, {
          connector,
          candidate,
          state,
          asked: this.ended.get(id)?.asked ?? day,
          until: day,
        });
    for (const [place, list] of this.second.entries()) {
      const before = this.second.slice(0, place).findLast(({ ask }) => ask === list.ask);
      const there = new Set(list.rows.map(({ person }) => person));
      for (const { person } of before?.rows ?? [])
        if (!there.has(person))
          this.left.set(person, [...(this.left.get(person) ?? []), { ask: list.ask, day: list.day }]);
    }
    for (const { people } of [...threads, ...keepers])
      for (const from of people)
        for (const to of people)
          this.together.set(keyOf({ from, to }), (this.together.get(keyOf({ from, to })) ?? 0) + 1);
  }

  /** What is public about two acquaintances: independent of the coin. */
  known({ from, to }: Pair): number[] {
    const { met, open, offers } = this.year.community;
    const [theirs, others] = [met[from] ?? [], met[to] ?? []];
    const topics = new Set(offers.filter(({ person }) => person === from).map(({ topic }) => topic));
    return [
      theirs.length,
      others.length,
      theirs.filter((who) => others.includes(who)).length,
      Number(open[to]),
      offers.filter(({ person, topic }) => person === to && topics.has(topic)).length,
      Number(theirs.includes(0)),
      Number(others.includes(0)),
    ];
  }

  private of(who: PersonNumber): Standing[] {
    return this.standings.get(who) ?? [];
  }
  private rate(who: PersonNumber, among = this.second): number {
    return among.length === 0
      ? 0
      : this.of(who).filter(({ list }) => among.includes(list)).length / among.length;
  }

  /** Whether anything was seen of both. */
  touches({ from, to }: Pair): boolean {
    return (
      this.year.seen.alone.has(keyOf({ from, to })) ||
      ((this.of(from).length > 0 ||
        this.leading.has(from) ||
        this.year.community.met[0]?.includes(from) === true) &&
        this.of(to).length > 0)
    );
  }

  /** Features for the trust of one of the others in another. */
  seen({ from, to }: Pair): number[] {
    const { seen } = this.year;
    const [x, y] = [this.of(from), this.of(to)];
    const both = y.flatMap((one) => {
      const other = x.find(({ list }) => list === one.list);
      return other ? [[one, other] as const] : [];
    });
    const led = y.filter(({ row }) => row.connectors.includes(from));
    const level = ({ list }: { list: List }) => list.mine.get(from) ?? 0;
    const betters = (when: (one: Standing) => boolean) => y.filter(when).map(({ better }) => better);
    const lists = (when: (list: List) => boolean) => this.second.filter(when);
    const presence = (when: (list: List) => boolean) => {
      const some = lists(when);
      return some.length === 0 ? this.rate(to) : this.rate(to, some);
    };
    const introductions = [...this.ended.values()];
    const through = introductions.filter(
      ({ connector, candidate }) => connector === from && candidate === to,
    );
    const connected = (some: typeof introductions) =>
      mean(some.map(({ state }) => Number(state === 'CONNECTED')));
    const gone = [this.left.get(from) ?? [], this.left.get(to) ?? []] as const;
    return [
      Math.log1p(led.length),
      Math.log1p(led.filter(({ row }) => row.connectors[0] === from).length),
      both.length / Math.max(1, Math.min(x.length, y.length)),
      mean(both.map(([a, b]) => Math.exp(-5 * Math.abs(a.place - b.place)))),
      mean(both.map(([a, b]) => a.place - b.place)),
      beyond(
        betters((one) => level(one) > 0),
        betters((one) => level(one) === 0),
      ),
      beyond(
        betters((one) => level(one) === 3),
        betters((one) => level(one) === 1),
      ),
      presence((list) => (list.mine.get(from) ?? 0) > 0) - presence((list) => !list.mine.has(from)),
      presence((list) => list.mine.get(from) === 3) - presence((list) => list.mine.get(from) === 1),
      presence(({ blocked }) => blocked.has(from)) - presence(({ blocked }) => !blocked.has(from)),
      beyond(
        betters(({ list }) => list.vouched.has(to)),
        betters(({ list }) => !list.vouched.has(to)),
      ),
      mean(y.map(({ place }) => place)),
      this.rate(to),
      this.rate(from),
      mean(x.map(({ place }) => place)),
      mean(y.map(({ unexplained }) => unexplained)),
      mean(x.map(({ unexplained }) => unexplained)),
      Math.log1p(this.leading.get(from) ?? 0),
      Math.log1p(this.leading.get(to) ?? 0),
      mean(y.map(({ row }) => Number(row.band === 'STRONG') - Number(row.band === 'POSSIBLE'))),
      mean(y.map(({ row }) => row.connectors.length)),
      gone[1].filter((one) => gone[0].some(({ ask, day }) => ask === one.ask && day === one.day)).length,
      gone[1].length,
      gone[0].length,
      through.length,
      connected(through),
      mean(through.map(({ asked, until }) => until - asked)),
      connected(introductions.filter(({ connector }) => connector === from)),
      connected(introductions.filter(({ candidate }) => candidate === to)),
      seen.alone.has(keyOf({ from, to })) ? Number(seen.alone.get(keyOf({ from, to }))) - 0.5 : 0,
      this.together.get(keyOf({ from, to })) ?? 0,
      seen.shown.get(to) ?? 0,
      seen.shown.get(from) ?? 0,
      seen.tried.filter(
        ({ connector, candidate, code }) => connector === from && candidate === to && code !== 'NotFound',
      ).length,
      (seen.reads.get(from) ?? []).length,
      (seen.reads.get(to) ?? []).length,
      this.hears(from),
      this.hears(to),
      mean(this.leads.get(from) ?? []),
      mean(this.leads.get(to) ?? []),
      Math.log1p(
        seen.introductions.filter(
          ({ role, asker, connector }) => role === 'CANDIDATE' && asker === from && connector === to,
        ).length,
      ),
    ];
  }

  private hears(who: PersonNumber): number {
    return ['looked over', 'keeps', 'said', 'proposed', 'asked through me'].reduce(
      (sum, what) => sum + Math.log1p(this.year.seen.heard.get(`${what} ${who}`) ?? 0),
      0,
    );
  }

  /** Features for a person's trust in the attacker, whose own trust is known. */
  towards(who: PersonNumber): number[] {
    const { reads, shown, heard, lists } = this.year.seen;
    const days = reads.get(who) ?? [];
    const last = lists.at(-1)?.day ?? 0;
    const through = [...this.ended.values()].filter(
      ({ connector, candidate }) => connector === who || candidate === who,
    );
    const better = (when: (list: List) => boolean) =>
      this.of(who)
        .filter(({ list }) => when(list))
        .map((one) => one.better);
    return [
      days.length,
      Number((days.at(-1) ?? -1) >= last - 7),
      days[0] ?? last,
      ...['looked over', 'keeps', 'said', 'proposed', 'asked through me'].map((what) =>
        Math.log1p(heard.get(`${what} ${who}`) ?? 0),
      ),
      through.length,
      mean(through.map(({ state }) => Number(state === 'CONNECTED'))),
      mean(through.map(({ asked, until }) => until - asked)),
      this.rate(who),
      mean(this.of(who).map(({ place }) => place)),
      mean(this.of(who).map(({ unexplained }) => unexplained)),
      Math.log1p(this.leading.get(who) ?? 0),
      shown.get(who) ?? 0,
      (this.left.get(who) ?? []).length,
      beyond(
        better(({ vouched }) => vouched.has(who)),
        better(({ vouched }) => !vouched.has(who)),
      ),
      lists.filter(({ lane, rows }) => lane === 'DORMANT' && rows.some(({ person }) => person === who))
        .length,
    ];
  }
}
