// Small worlds around an asker, as plain rows: their shape, and random ones for the properties of the
// ranking. Times are milliseconds since 1970 UTC; names are those of docs/graph.md.
import fc from 'fast-check';

export type Lane = 'SECOND_CIRCLE' | 'DORMANT';
export type Band = 'STRONG' | 'GOOD' | 'POSSIBLE';
export interface Tie {
  from: string;
  to: string;
  weight: number;
}
export interface Person {
  id: string;
  ref: string | null;
  name: string;
  about: string | null;
  open: boolean;
  weeklyCap: number;
  pausedUntil: number | null;
  /** When their account was made; absent of imported people. */
  createdAt?: number | null;
}
export interface Offer {
  person: string;
  topic: string;
  evidence: number;
  note: string | null;
}
export interface Ask {
  id: string;
  asker: string;
  title: string;
  brief: string | null;
  topics: string[];
  state: 'INNER' | 'WIDENED';
}
/**
 * `connectorAt`, `candidateAt`: when each received the request; null before. The dormant lane has no
 * connector.
 */
export interface Introduction {
  id: string;
  ask: string;
  connector: string | null;
  connectorAt: number | null;
  candidate: string;
  candidateAt: number | null;
  expiresAt: number;
}
export interface Dismissal {
  from: string;
  to: string;
  scope: 'NOW' | 'ASK' | 'EVER';
  at: number;
  until: number | null;
  ask: string | null;
}
/** One candidate: the person who could help, and the connectors, the best first. */
export interface Surfaced {
  person: string;
  band: Band;
  connectors: string[];
  reasons: string[];
}
export interface World {
  now: number;
  settings: { connectorWeeklyCap: number; shownExponent: number; newPersonHours: number };
  people: Person[];
  topics: { id: string; name: string }[];
  offers: Offer[];
  trusts: Tie[];
  vouches: Tie[];
  blocks: { from: string; to: string }[];
  asks: Ask[];
  introductions: Introduction[];
  dismissals: Dismissal[];
  interactions: { from: string; to: string; at: number; count: number }[];
  surfaced: (Surfaced & { ask: string; lane: Lane; at: number; rank: number })[];
}

/** The present moment of all worlds. */
export const NOW = Date.UTC(2026, 0, 15, 12);
/** The default settings: requests a week, the exponent of N, and hours (docs/ranking.md). */
export const SETTINGS = { connectorWeeklyCap: 3, shownExponent: 0.1, newPersonHours: 24 };
/** Weights as imports have them, one of them below the threshold. */
export const WEIGHTS = [0.1, 0.2, 0.4, 0.6, 0.7, 0.8, 1];
const WORDS = [
  'jardin',
  'Éléphant',
  'elephant',
  'Straße',
  'piano',
  'mur',
  'NAÏVE',
  'naive',
  'œuvre',
  'l’électricité',
  'ΚΉΠΟΣ',
  'toit',
  'vélo-cargo',
  'сад',
];
const DAY = 86_400_000;
const around = (days: number): number[] => [-1, 0, 1].map((ms) => NOW - days * DAY + ms);

const past = fc.oneof(
  { weight: 3, arbitrary: fc.nat(600).map((parts) => NOW - 1 - parts * (DAY / 100)) },
  { weight: 2, arbitrary: fc.constantFrom(...around(7), ...around(90), NOW - 30 * DAY, NOW - 400 * DAY) },
);
const edgeOfNow = fc.constantFrom(NOW - 5 * DAY, ...around(0), NOW + 5 * DAY);
const textOf = (minLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength, maxLength: 4 }).map((words) => words.join(' '));
const text = textOf(0);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

/** Random ties among n people; the density is a percentage of all pairs. */
function ties(n: number, density: fc.Arbitrary<number>, id: (i: number) => string): fc.Arbitrary<Tie[]> {
  const cell = fc.noBias(fc.nat(9999)); // shrinks towards no tie
  return fc.tuple(density, fc.array(cell, { minLength: n * n, maxLength: n * n })).map(([percent, cells]) =>
    cells.flatMap((value, at) => {
      const from = Math.floor(at / n);
      const to = at % n;
      const weight = WEIGHTS[value % WEIGHTS.length];
      return from === to || value < 100 * (100 - percent) || weight === undefined
        ? []
        : [{ from: id(from), to: id(to), weight }];
    }),
  );
}

/**
 * Random worlds of 4 to 40 people. The first ask, `ask_<prefix>_0`, and the second are by the first person,
 * the third by the second one. Every id carries the prefix, so that many worlds can live in one database.
 */
export function arbitraryWorld(prefix: string, settings = SETTINGS): fc.Arbitrary<World> {
  return fc
    .tuple(fc.noBias(fc.integer({ min: 4, max: 40 })), fc.integer({ min: 1, max: 5 }))
    .chain(([n, t]) => {
      const id = (kind: string, i: number): string => `${kind}_${prefix}_${i}`;
      const person = (i: number): string => id('person', i);
      const anyone = fc.nat(n - 1).map(person);
      const busy = fc.nat(Math.min(n, 9) - 1).map(person); // few enough to reach the caps
      const asker = fc.constant(person(0));
      const mostlyAsker = fc.oneof({ weight: 3, arbitrary: asker }, anyone);
      const topicIds = Array.from({ length: t }, (_, i) => id('topic', i));
      const asks = ['ask', 'ask', 'ask'].map((kind, i) => id(kind, i));
      const reason = fc.oneof(
        fc.constantFrom(...topicIds).map((topic) => `topic:${topic}`),
        fc.constantFrom('text:jardin', 'text:naive'),
      );
      const density = (...percents: number[]) => fc.constantFrom(...percents);
      return fc
        .record({
          now: fc.constant(NOW),
          settings: fc.constant(settings),
          people: fc.tuple(
            ...Array.from({ length: n }, (_, i) =>
              fc.record<Person>({
                id: fc.constant(person(i)),
                ref: fc.constantFrom(null, id('ref', i)),
                name: fc.constant(`Person ${i}`),
                about: maybe(text),
                open: fc.nat(9).map((value) => value < 9),
                weeklyCap: fc.integer({ min: 1, max: 3 }),
                pausedUntil: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, edgeOfNow),
                createdAt: fc.oneof(
                  { weight: 5, arbitrary: fc.constant(null) },
                  fc.constantFrom(...around(1), ...around(0), NOW - 30 * DAY),
                ),
              }),
            ),
          ),
          topics: fc.tuple(...topicIds.map((topic) => fc.record({ id: fc.constant(topic), name: text }))),
          offers: fc
            .tuple(
              ...Array.from({ length: n * t }, (_, i) =>
                maybe(
                  fc.record<Offer>({
                    person: fc.constant(person(i % n)),
                    topic: fc.constant(id('topic', Math.floor(i / n))),
                    evidence: fc.nat(6),
                    note: maybe(text),
                  }),
                ),
              ),
            )
            .map((offers) => offers.filter((offer) => offer !== null)),
          trusts: ties(n, density(15, 30, 60), person),
          vouches: ties(n, density(15, 40, 80), person),
          blocks: fc
            .uniqueArray(fc.tuple(mostlyAsker, anyone), { maxLength: 4, selector: String })
            .map((pairs) =>
              pairs
                .map(([a, b], i) => (i % 2 ? { from: a, to: b } : { from: b, to: a }))
                .filter(({ from, to }) => from !== to),
            ),
          asks: fc.tuple(
            ...asks.map((ask, i) =>
              fc.record<Ask>({
                id: fc.constant(ask),
                asker: fc.constant(person(i === 2 ? 1 : 0)),
                title: textOf(1),
                brief: maybe(text),
                topics: fc.oneof(
                  { weight: 5, arbitrary: fc.subarray(topicIds, { minLength: 1 }) },
                  fc.constant<string[]>([]),
                ),
                state: fc.constantFrom('INNER', 'WIDENED'),
              }),
            ),
          ),
          introductions: fc
            .array(
              fc.record({
                ask: fc.constantFrom(...asks),
                connector: maybe(busy),
                connectorAt: past,
                candidate: busy,
                candidateAt: maybe(past),
                expiresAt: edgeOfNow,
              }),
              { maxLength: 16 },
            )
            .map((rows) =>
              rows.map((row, i): Introduction => ({
                ...row,
                id: id('introduction', i),
                connectorAt: row.connector === null ? null : row.connectorAt,
              })),
            ),
          dismissals: fc.array(
            fc.record<Dismissal>({
              from: mostlyAsker,
              to: anyone,
              scope: fc.constantFrom('NOW', 'ASK', 'EVER'),
              at: past,
              until: edgeOfNow,
              ask: fc.constantFrom(...asks),
            }),
            { maxLength: 6 },
          ),
          interactions: fc
            .array(fc.tuple(mostlyAsker, anyone, past, fc.integer({ min: 1, max: 9 }), fc.boolean()), {
              maxLength: 20,
            })
            .map((rows) =>
              rows.map(([a, b, at, count, there]) => ({ from: there ? a : b, to: there ? b : a, at, count })),
            ),
          surfaced: fc
            .uniqueArray(
              fc.record({
                ask: fc.constantFrom(...asks),
                lane: fc.constantFrom<Lane>('SECOND_CIRCLE', 'SECOND_CIRCLE', 'DORMANT'),
                person: busy,
                at: past,
                band: fc.constantFrom<Band>('STRONG', 'GOOD', 'POSSIBLE'),
                reasons: fc.uniqueArray(reason, { maxLength: 2 }),
                connectors: fc.uniqueArray(anyone, { minLength: 2, maxLength: 3 }),
              }),
              { maxLength: 20, selector: ({ ask, lane, person: who }) => `${ask} ${lane} ${who}` },
            )
            .map((rows) => rows.map((row, rank) => ({ ...row, rank }))),
        })
        .map(possible);
    });
}

/** Removes what the rules forbid: a tie to oneself, a tie across a block, an introduction to oneself. */
export function possible(world: World): World {
  const askerOf = new Map(world.asks.map(({ id, asker }) => [id, asker]));
  const apart = new Set(world.blocks.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const tied = ({ from, to }: { from: string; to: string }) => from !== to && !apart.has(`${from} ${to}`);
  return {
    ...world,
    trusts: world.trusts.filter(tied),
    vouches: world.vouches.filter(tied),
    dismissals: world.dismissals
      .filter(({ from, to }) => from !== to)
      .map((row) => ({
        ...row,
        until: row.scope === 'NOW' ? row.until : null,
        ask: row.scope === 'ASK' ? row.ask : null,
      })),
    interactions: world.interactions.filter(({ from, to }) => from !== to),
    introductions: world.introductions.filter(
      ({ ask, connector, candidate }) => new Set([askerOf.get(ask), connector, candidate]).size === 3,
    ),
    surfaced: world.surfaced
      .filter(({ ask, person }) => askerOf.get(ask) !== person)
      .map((row) => ({
        ...row,
        connectors:
          row.lane === 'DORMANT'
            ? []
            : row.connectors.filter((b) => b !== row.person && b !== askerOf.get(row.ask)),
      })),
  };
}
