// The rules of docs/ranking.md for one ask: limits, exclusions, order, fit. No database, no code of the
// server.
import { byCodePoint, fold, round9, tieBreakOf } from './exact.ts';
import { only, rowsBy } from './rows.ts';
import type { Band, Lane, World } from './world.ts';

const DAY = 86_400_000;

/**
 * Gives, for a person's id, the folded words of `about`, of offer notes and of the names of offered topics.
 */
export function foldedWordsOf(world: World): (id: string) => Set<string> {
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

/** The rules for one ask and its asker, each as a function of a person's id. */
export function rulesFor(world: World, askId: string) {
  const { now } = world;
  const ask = only(world.asks.filter(({ id }) => id === askId));
  const me = ask.asker;
  const topics = [...new Set(ask.topics)].sort();
  const askWords = fold(`${ask.title} ${ask.brief ?? ''}`);
  const people = rowsBy(world.people, (person) => person.id);
  const offersOf = rowsBy(world.offers, (offer) => offer.person);
  const asConnector = rowsBy(world.introductions, (introduction) => introduction.connector ?? '');
  const asCandidate = rowsBy(world.introductions, (introduction) => introduction.candidate);
  const wordsOf = foldedWordsOf(world);
  const surfacedTo = rowsBy(world.surfaced, (surfaced) => surfaced.person);
  const recent = (at: number | null, days: number) => at !== null && at > now - days * DAY;
  const mine = ({ from }: { from: string }) => from === me;
  const withMe = ({ from, to }: { from: string; to: string }) => from === me || to === me;
  const other = ({ from, to }: { from: string; to: string }) => (from === me ? to : from);
  const trustsIn = rowsBy(world.trusts.filter(mine), other);
  const blocksWith = rowsBy(world.blocks.filter(withMe), other);
  const messagesWith = rowsBy(world.interactions.filter(withMe), other);
  const dismissalsOf = rowsBy(world.dismissals.filter(mine), other);
  const askTieBreak = BigInt(tieBreakOf(ask.id));
  const tieBreak = (id: string) =>
    (askTieBreak * BigInt(tieBreakOf(only(people(id)).ref ?? id))) % 2147483647n;

  return {
    me,
    /** The larger number first, then the smaller tie break, then id. */
    ordered<Row>(rows: Row[], person: (row: Row) => string, number: (row: Row) => number): Row[] {
      return rows
        .map((row) => ({ row, id: person(row), number: number(row), tieBreak: tieBreak(person(row)) }))
        .sort((a, b) => b.number - a.number || Number(a.tieBreak - b.tieBreak) || (a.id < b.id ? -1 : 1))
        .map(({ row }) => row);
    },
    trusts: (c: string, least = 0) => trustsIn(c).some(({ weight }) => weight >= least),
    blocked: (c: string) => blocksWith(c).length > 0,
    open: (c: string) => only(people(c)).open,
    /** Whether somebody has been here long enough to lead to others, and to be found. */
    arrived: (c: string) =>
      (only(people(c)).createdAt ?? 0) <= now - world.settings.newPersonHours * 3_600_000,
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
    /** N of the formula: lower for a person who was surfaced often. */
    seldom: (c: string) =>
      Math.max(
        1,
        surfacedTo(c).filter(({ lane, at }) => lane === 'SECOND_CIRCLE' && recent(at, 90)).length,
      ) ** -world.settings.shownExponent,
    /** fit, with its band and the reasons that are shown. */
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
