// An independent reference of the ranking (docs/ranking.md): plain arrays, no database, no code of the
// server. It is simple rather than fast, so that a reviewer can compare it with the formulas line by line.
// Times and `now` are milliseconds since 1970 UTC; names are those of docs/graph.md. A asks, B connects, C
// could help.
import { round9 } from './exact.ts';
import { remembered, rowsBy } from './rows.ts';
import { foldedWordsOf, rulesFor } from './rules.ts';
import type { Band, Lane, Surfaced, World } from './world.ts';

/**
 * A candidate before the discount: `e`, `s` and each `p` as in docs/ranking.md (no unit), paths by p, then
 * tie break.
 */
export interface Scored {
  person: string;
  e: number;
  s: number;
  band: Band;
  reasons: string[];
  paths: { connector: string; p: number }[];
}

/** R * W, without unit, from fit and I. */
function readiness(fit: number, messages: number): number {
  return round9((fit === 0 ? 0 : 0.1 + 0.9 * fit) * (2 / (2 + messages)));
}

/**
 * Every candidate of the second circle with their scores, best first: before the best 200 and the discount
 * (docs/ranking.md).
 */
export function scoreSecondCircle(world: World, askId: string): Scored[] {
  const rules = rulesFor(world, askId);
  const vouchesBy = rowsBy(world.vouches, ({ from }) => from);
  const vouchesFor = rowsBy(world.vouches, ({ to }) => to);
  const helpOf = remembered(rules.help);
  const trusts = rules
    .ordered(
      world.trusts.filter(
        ({ from, to, weight }) =>
          from === rules.me && weight >= 0.2 && rules.arrived(to) && !rules.connectorAtCap(to),
      ),
      ({ to }) => to,
      ({ weight }) => weight,
    )
    .slice(0, 100);
  const paths = trusts.flatMap((trust) => {
    const degree = vouchesBy(trust.to).length + vouchesFor(trust.to).length;
    // Offering a topic of the ask or x > 0 is the same as fit > 0.
    const vouches = vouchesBy(trust.to).filter(
      ({ to, weight }) => weight >= 0.2 && rules.open(to) && helpOf(to).fit > 0,
    );
    return rules
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
        c !== rules.me &&
        !rules.trusts(c) &&
        !rules.blocked(c) &&
        rules.messages(c) < 8 &&
        !rules.candidateAtCap(c) &&
        !rules.paused(c) &&
        rules.arrived(c) &&
        !rules.dismissed(c) &&
        !rules.asked(c) &&
        !rules.stored(c, 'SECOND_CIRCLE'),
    )
    .map((c) => {
      const { fit, band, reasons } = helpOf(c);
      const best = rules
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
        s: round9(e * readiness(fit, rules.messages(c)) * rules.seldom(c)),
        band,
        reasons,
        paths: best,
      };
    });
  return rules.ordered(
    scored,
    ({ person }) => person,
    ({ s }) => s,
  );
}

/**
 * What widening or refreshing an ask appends to its second circle, in order: at most 24 (docs/ranking.md).
 */
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
  return rulesFor(world, askId)
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
  const rules = rulesFor(world, askId);
  const helpers = world.trusts
    .filter(({ from, weight }) => from === rules.me && weight >= 0.4)
    .map(({ to }) => to)
    .filter(
      (c) =>
        rules.messages(c) < 8 &&
        rules.open(c) &&
        !rules.paused(c) &&
        rules.arrived(c) &&
        !rules.candidateAtCap(c) &&
        rules.help(c).fit > 0 &&
        !rules.blocked(c) &&
        !rules.dismissed(c) &&
        !rules.asked(c) &&
        !rules.stored(c, 'DORMANT'),
    );
  return rules
    .ordered(
      helpers,
      (c) => c,
      (c) => readiness(rules.help(c).fit, rules.messages(c)),
    )
    .slice(0, 12)
    .map((c) => ({ person: c, band: rules.help(c).band, connectors: [], reasons: rules.help(c).reasons }));
}

/**
 * Stored answers as they may be shown now: in their order, without what no longer holds (docs/ranking.md,
 * "reading").
 */
export function readCandidates(world: World, askId: string, lane: Lane, stored: Surfaced[]): Surfaced[] {
  const rules = rulesFor(world, askId);
  const wordsOf = foldedWordsOf(world);
  return stored.flatMap((candidate) => {
    const c = candidate.person;
    const holding = candidate.connectors.filter(
      (b) => rules.trusts(b) && world.vouches.some(({ from, to }) => from === b && to === c),
    );
    const reached = lane === 'DORMANT' ? rules.trusts(c, 0.4) : !rules.trusts(c) && holding.length > 0;
    const topical = candidate.reasons.filter((reason) => reason.startsWith('topic:'));
    const offered = topical.filter((reason) =>
      world.offers.some(({ person, topic }) => person === c && `topic:${topic}` === reason),
    );
    const stands =
      reached &&
      (topical.length === 0 || offered.length > 0) &&
      rules.open(c) &&
      !rules.paused(c) &&
      !rules.blocked(c) &&
      !rules.dismissed(c) &&
      !rules.askExpired(c);
    const words = wordsOf(c);
    // Of the stored reasons only those that are still true: what a person withdrew is not shown.
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
