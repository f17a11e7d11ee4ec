// An independent reference of the ranking (docs/ranking.md): plain arrays, no database, no code of the server.
// It favours obviousness over speed, so that a reviewer can hold it against the formulas line by line.
// Times and `now` are milliseconds since 1970 UTC; names are those of docs/graph.md. A asks, B connects, C could help.
import { byCodePoint, fold, round9, tieBreakOf } from './exact.ts';
import type { Band, Lane, Surfaced, World } from './world.ts';

export { fold, tieBreakOf };

/** A candidate before the discount: `e`, `s` and each `p` as in docs/ranking.md (no unit), paths by p, then tie. */
export interface Scored {
  person: string;
  e: number;
  s: number;
  band: Band;
  reasons: string[];
  paths: { connector: string; p: number }[];
}

const DAY = 86_400_000;

/** By a person's id, the folded words by which they can be found: of `about`, offer notes and offered topics' names. */
export function wordsIn(world: World): (id: string) => Set<string> {
  const [people, offers, topics] = [
    rowsBy(world.people, (one) => one.id),
    rowsBy(world.offers, (one) => one.person),
    rowsBy(world.topics, (one) => one.id),
  ];
  return (id) => {
    const texts = [
      only(people(id)).about,
      ...offers(id).flatMap(({ note, topic }) => [note, only(topics(topic)).name]),
    ];
    return new Set(texts.flatMap((text) => fold(text ?? '')));
  };
}

/** What the rules are made of, for one ask and its asker. */
function around(world: World, askId: string) {
  const { now } = world;
  const ask = only(world.asks.filter(({ id }) => id === askId));
  const me = ask.asker;
  const topics = [...new Set(ask.topics)].sort();
  const askWords = fold(`${ask.title} ${ask.brief ?? ''}`);
  const people = rowsBy(world.people, (person) => person.id);
  const offersOf = rowsBy(world.offers, (offer) => offer.person);
  const asConnector = rowsBy(world.introductions, (introduction) => introduction.connector ?? '');
  const asCandidate = rowsBy(world.introductions, (introduction) => introduction.candidate);
  const wordsOf = wordsIn(world);
  const surfacedTo = rowsBy(world.surfaced, (surfaced) => surfaced.person);
  const recent = (at: number | null, days: number) => at !== null && at > now - days * DAY;
  const mine = ({ from }: { from: string }) => from === me;
  const withMe = ({ from, to }: { from: string; to: string }) => from === me || to === me;
  const other = ({ from, to }: { from: string; to: string }) => (from === me ? to : from);
  const trustsIn = rowsBy(world.trusts.filter(mine), other);
  const blocksWith = rowsBy(world.blocks.filter(withMe), other);
  const messagesWith = rowsBy(world.interactions.filter(withMe), other);
  const dismissalsOf = rowsBy(world.dismissals.filter(mine), other);
  const askTie = BigInt(tieBreakOf(ask.id));
  const tie = (id: string) => (askTie * BigInt(tieBreakOf(only(people(id)).ref ?? id))) % 2147483647n;

  return {
    me,
    /** The larger number first, then tie, then id. */
    ordered<Row>(rows: Row[], person: (row: Row) => string, number: (row: Row) => number): Row[] {
      return rows
        .map((row) => ({ row, id: person(row), number: number(row), tie: tie(person(row)) }))
        .sort((a, b) => b.number - a.number || Number(a.tie - b.tie) || (a.id < b.id ? -1 : 1))
        .map(({ row }) => row);
    },
    trusts: (c: string, least = 0) => trustsIn(c).some(({ weight }) => weight >= least),
    blocked: (c: string) => blocksWith(c).length > 0,
    open: (c: string) => only(people(c)).open,
    paused: (c: string) => (only(people(c)).pausedUntil ?? 0) > now,
    dismissed: (c: string) =>
      dismissalsOf(c).some(
        (dismissal) =>
          dismissal.scope === 'EVER' ||
          (dismissal.scope === 'ASK' && dismissal.ask === ask.id) ||
          (dismissal.scope === 'NOW' && (dismissal.until ?? 0) > now),
      ),
    connectorAtCap: (b: string) =>
      asConnector(b).filter(({ connectorAt }) => recent(connectorAt, 7)).length >=
      world.settings.connectorWeeklyCap,
    candidateAtCap: (c: string) =>
      asCandidate(c).filter(({ candidateAt }) => recent(candidateAt, 7)).length >= only(people(c)).weeklyCap,
    asked: (c: string) => asCandidate(c).some((introduction) => introduction.ask === ask.id),
    askExpired: (c: string) =>
      asCandidate(c).some((introduction) => introduction.ask === ask.id && introduction.expiresAt <= now),
    stored: (c: string, lane: Lane) =>
      surfacedTo(c).some((surfaced) => surfaced.ask === ask.id && surfaced.lane === lane),
    /** I: messages exchanged in 90 days, both ways. */
    messages: (c: string) =>
      messagesWith(c)
        .filter(({ at }) => recent(at, 90))
        .reduce((sum, { count }) => sum + count, 0),
    /** N. */
    seldom: (c: string) =>
      Math.max(
        1,
        surfacedTo(c).filter(({ lane, at }) => lane === 'SECOND_CIRCLE' && recent(at, 90)).length,
      ) ** -world.settings.shownExponent,
    /** fit, with its band and what can be said of it. */
    help(c: string) {
      const offers = offersOf(c)
        .filter(({ topic }) => topics.includes(topic))
        .sort((a, b) => (a.topic < b.topic ? -1 : 1));
      const theirs = wordsOf(c);
      const words = askWords.filter((word) => theirs.has(word)).sort(byCodePoint);
      const x = words.length;
      const each = offers.map(({ evidence }) => (1 + evidence) / (1 + evidence + 3));
      const mean = topics.length === 0 ? 0 : each.reduce((sum, one) => sum + one, 0) / topics.length;
      const fit = round9(0.7 * mean + (0.3 * x) / (x + 2));
      const band: Band = fit > 0.6 ? 'STRONG' : fit > 0.3 ? 'GOOD' : 'POSSIBLE';
      const reasons = [
        ...offers.map(({ topic }) => `topic:${topic}`),
        ...offers.filter(({ evidence }) => evidence > 0).map(({ topic }) => `evidence:${topic}`),
        ...words.map((word) => `text:${word}`),
      ];
      return { fit, band, reasons };
    },
  };
}

/** R * W, without unit, from fit and I. */
function readiness(fit: number, messages: number): number {
  return round9((fit === 0 ? 0 : 0.1 + 0.9 * fit) * (2 / (2 + messages)));
}

/** Every candidate of the second circle with their scores, best first: before the best 200 and the discount (docs/ranking.md). */
export function scoreSecondCircle(world: World, askId: string): Scored[] {
  const q = around(world, askId);
  const vouchesBy = rowsBy(world.vouches, ({ from }) => from);
  const vouchesFor = rowsBy(world.vouches, ({ to }) => to);
  const helpOf = remembered(q.help);
  const trusts = q
    .ordered(
      world.trusts.filter(({ from, to, weight }) => from === q.me && weight >= 0.2 && !q.connectorAtCap(to)),
      ({ to }) => to,
      ({ weight }) => weight,
    )
    .slice(0, 100);
  const paths = trusts.flatMap((trust) => {
    const degree = vouchesBy(trust.to).length + vouchesFor(trust.to).length;
    // Offering a topic of the ask or x > 0 is the same as fit > 0.
    const vouches = vouchesBy(trust.to).filter(
      ({ to, weight }) => weight >= 0.2 && q.open(to) && helpOf(to).fit > 0,
    );
    return q
      .ordered(
        vouches,
        ({ to }) => to,
        ({ weight }) => weight,
      )
      .slice(0, 100)
      .map(({ to, weight }) => ({
        person: to,
        connector: trust.to,
        p: round9(0.9 * Math.sqrt((trust.weight * weight) / (1 + Math.min(degree, 200) / 5))),
      }));
  });
  const pathsTo = rowsBy(paths, ({ person }) => person);
  const scored = [...new Set(paths.map(({ person }) => person))]
    .filter(
      (c) =>
        c !== q.me &&
        !q.trusts(c) &&
        !q.blocked(c) &&
        q.messages(c) < 8 &&
        !q.candidateAtCap(c) &&
        !q.paused(c) &&
        !q.dismissed(c) &&
        !q.asked(c) &&
        !q.stored(c, 'SECOND_CIRCLE'),
    )
    .map((c) => {
      const { fit, band, reasons } = helpOf(c);
      const best = q
        .ordered(
          pathsTo(c),
          ({ connector }) => connector,
          ({ p }) => p,
        )
        .map(({ connector, p }) => ({ connector, p }));
      const e = best.reduce((sum, { p }) => sum - Math.log(1 - p), 0);
      return {
        person: c,
        e,
        s: round9(e * readiness(fit, q.messages(c)) * q.seldom(c)),
        band,
        reasons,
        paths: best,
      };
    });
  return q.ordered(
    scored,
    ({ person }) => person,
    ({ s }) => s,
  );
}

/** What widening or refreshing an ask appends to its second circle, in order: at most 24 (docs/ranking.md). */
export function surfaceSecondCircle(world: World, askId: string): Surfaced[] {
  const seen = new Map<string, number>(); // how many before, by their best connector
  const discounted = scoreSecondCircle(world, askId)
    .slice(0, 200)
    .map((candidate) => {
      const best = candidate.paths[0]?.connector ?? '';
      const place = seen.get(best) ?? 0;
      seen.set(best, place + 1);
      return { ...candidate, discounted: round9(candidate.s * 0.9 ** place) };
    });
  return around(world, askId)
    .ordered(
      discounted,
      ({ person }) => person,
      (candidate) => candidate.discounted,
    )
    .slice(0, 24)
    .map(({ person, band, paths, reasons }) => ({
      person,
      band,
      connectors: paths.slice(0, 3).map(({ connector }) => connector),
      reasons,
    }));
}

/** What sharing or refreshing an ask appends to its dormant lane, in order: at most 12 (docs/ranking.md). */
export function surfaceDormant(world: World, askId: string): Surfaced[] {
  const q = around(world, askId);
  const helpers = world.trusts
    .filter(({ from, weight }) => from === q.me && weight >= 0.4)
    .map(({ to }) => to)
    .filter(
      (c) =>
        q.messages(c) < 8 &&
        q.open(c) &&
        !q.paused(c) &&
        !q.candidateAtCap(c) &&
        q.help(c).fit > 0 &&
        !q.blocked(c) &&
        !q.dismissed(c) &&
        !q.asked(c) &&
        !q.stored(c, 'DORMANT'),
    );
  return q
    .ordered(
      helpers,
      (c) => c,
      (c) => readiness(q.help(c).fit, q.messages(c)),
    )
    .slice(0, 12)
    .map((c) => ({ person: c, band: q.help(c).band, connectors: [], reasons: q.help(c).reasons }));
}

/** Stored answers as they may be shown now: in their order, without what no longer holds (docs/ranking.md, "reading"). */
export function readCandidates(world: World, askId: string, lane: Lane, stored: Surfaced[]): Surfaced[] {
  const q = around(world, askId);
  const wordsOf = wordsIn(world);
  return stored.flatMap((candidate) => {
    const c = candidate.person;
    const holding = candidate.connectors.filter(
      (b) => q.trusts(b) && world.vouches.some(({ from, to }) => from === b && to === c),
    );
    const reached = lane === 'DORMANT' ? q.trusts(c, 0.4) : !q.trusts(c) && holding.length > 0;
    const topical = candidate.reasons.filter((reason) => reason.startsWith('topic:'));
    const offered = topical.filter((reason) =>
      world.offers.some(({ person, topic }) => person === c && `topic:${topic}` === reason),
    );
    const stands =
      reached &&
      (topical.length === 0 || offered.length > 0) &&
      q.open(c) &&
      !q.paused(c) &&
      !q.blocked(c) &&
      !q.dismissed(c) &&
      !q.askExpired(c);
    const words = wordsOf(c);
    // What somebody withdrew is not told either: of the stored reasons, those that are still true.
    const reasons = candidate.reasons.filter(
      (reason) =>
        world.offers.some(
          ({ person, topic, evidence }) =>
            person === c && (reason === `topic:${topic}` || (reason === `evidence:${topic}` && evidence > 0)),
        ) ||
        (reason.startsWith('text:') && words.has(reason.slice(5))),
    );
    return stands ? [{ person: c, band: candidate.band, connectors: holding, reasons }] : [];
  });
}

/** Finds rows by one of their properties; their order is kept. */
function rowsBy<Row>(rows: Row[], property: (row: Row) => string): (value: string) => Row[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(property(row));
    if (group === undefined) found.set(property(row), [row]);
    else group.push(row);
  }
  return (value) => found.get(value) ?? [];
}

function remembered<Result>(of: (id: string) => Result): (id: string) => Result {
  const results = new Map<string, Result>();
  return (id) => {
    const result = results.get(id) ?? of(id);
    results.set(id, result);
    return result;
  };
}

function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`expected one row, found ${rows.length}`);
  return row;
}
