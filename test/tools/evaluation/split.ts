/**
 * Makes a task of a data set: the data for the product, and queries with their right answers. A hash holds
 * out a tenth of the edges. The product gets the others. A right person is one whom the asker trusts by an
 * edge that was held out.
 */
import { hash } from './hash.ts';

export interface Edge {
  from: string;
  to: string;
  weight: number;
}
export interface Review {
  writer: string;
  product: string;
  category: string;
}
export interface Offer {
  person: string;
  topic: string;
  evidence: number;
}

/** A request for help with a topic. `right`: the people whom a good answer contains. */
export interface Query {
  asker: string;
  topic: string;
  right: ReadonlySet<string>;
}

/** All ids are those of the data set, which become refs. */
export interface Task {
  name: string;
  people: readonly string[];
  topics: readonly string[];
  /** Loaded as trusts and as vouches. */
  edges: readonly Edge[];
  offers: readonly Offer[];
  queries: readonly Query[];
}

const queriesAsked = 500;
const reviewsToBeRight = 2;

/** Advogato: trust alone. Everybody offers the one topic, so that only the paths decide. */
export function advogato(all: readonly Edge[], fold: number): Task {
  const { held, edges, people } = split(all, fold);
  const topic = 'help';
  const queries = [...held].map(([asker, right]) => ({ asker, topic, right }));
  return {
    name: 'Advogato',
    people,
    topics: [topic],
    edges,
    offers: people.map((person) => ({ person, topic, evidence: 0 })),
    queries: firstBy(queries, ({ asker }) => `q:${asker}`),
  };
}

/**
 * Ciao: trust and topics. Half of the reviews become offers with evidence; the other half judges the answers.
 */
export function ciao(all: readonly Edge[], reviews: readonly Review[], fold: number): Task {
  const { held, edges, people } = split(all, fold);
  const topics = [...new Set(reviews.map(({ category }) => category))].sort();
  const [known, judged] = [0, 1].map((half) =>
    countBy(
      reviews.filter(({ writer, product }) => hash(`${writer}:${product}`) % 2 === half),
      ({ writer, category }) => `${writer}:${category}`,
    ),
  );
  const offers = people.flatMap((person) =>
    topics.map((topic) => ({ person, topic, evidence: known?.get(`${person}:${topic}`) ?? 0 })),
  );
  const queries = [...held].flatMap(([asker, candidates]) =>
    topics.map((topic) => ({
      asker,
      topic,
      right: new Set(
        [...candidates].filter((person) => (judged?.get(`${person}:${topic}`) ?? 0) >= reviewsToBeRight),
      ),
    })),
  );
  return {
    name: 'Ciao',
    people,
    topics,
    edges,
    offers: offers.filter(({ evidence }) => evidence > 0),
    queries: firstBy(
      queries.filter(({ right }) => right.size > 0),
      ({ asker, topic }) => `q:${asker}:${topic}`,
    ),
  };
}

/** `held`: by asker, the people trusted by an edge held out whom exactly two of the other edges lead to. */
function split(all: readonly Edge[], fold: number) {
  const pairs = all.filter(({ from, to }) => from !== to);
  const isHeld = ({ from, to }: Edge) => hash(`${from}>${to}`) % 10 === fold;
  const edges = pairs.filter((edge) => !isHeld(edge));
  const next = grouped(edges);
  const held = new Map<string, Set<string>>();
  for (const [asker, others] of grouped(pairs.filter(isHeld))) {
    const near = next.get(asker) ?? new Set();
    const right = [...others].filter(
      (person) => !near.has(person) && [...near].some((between) => next.get(between)?.has(person)),
    );
    if (right.length > 0) held.set(asker, new Set(right));
  }
  return { held, edges, people: [...new Set(edges.flatMap(({ from, to }) => [from, to]))] };
}

function grouped(edges: readonly Edge[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { from, to } of edges) groups.set(from, (groups.get(from) ?? new Set()).add(to));
  return groups;
}

function countBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}

/** The first in the order of the hashes of their names: as good as a random draw, and always the same. */
function firstBy(queries: readonly Query[], name: (query: Query) => string): Query[] {
  return queries
    .map((query) => ({ query, place: hash(name(query)) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, queriesAsked)
    .map(({ query }) => query);
}
