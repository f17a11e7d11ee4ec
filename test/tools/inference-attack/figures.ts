/**
 * The result of the years: for each kind of secret, how much better than by chance the attacker guesses, and
 * whether that is allowed.
 */
import { keyOf, type Pair, type PersonNumber } from './community.ts';
import { Evidence } from './features.ts';
import { judge, type Case, type Figure } from './learner.ts';
import type { Year } from './year.ts';

/**
 * `none`: nothing may be learned. The other kinds are given away on purpose, each for the reason in
 * declassified.md.
 */
export const kinds = {
  trust: {
    what: 'that one of the others trusts another, where neither a vouch nor an introduction says so',
    none: true,
  },
  level: { what: 'how far, where they do', none: true },
  hidden: { what: 'that somebody trusts the attacker, where they show and ask nothing', none: true },
  vouch: { what: 'that one of the others vouches for another', none: false },
  told: {
    what: 'that one of the others trusts another, where the attacker was asked through the other',
    none: false,
  },
  towards: {
    what: 'that somebody trusts the attacker, by what they let them read and ask of them',
    none: false,
  },
} as const;
export type Kind = keyof typeof kinds;

/**
 * People of whom the attacker was told: a candidate learns who passed the request on, and so whom the asker
 * trusts.
 */
function told({ seen }: Year): Set<PersonNumber> {
  return new Set(
    seen.introductions.flatMap(({ role, connector }) =>
      role === 'CANDIDATE' && connector !== null ? [connector] : [],
    ),
  );
}

/** Whether a person let the attacker read, or asked something of them. */
const showing = ({ seen }: Year, who: PersonNumber): boolean =>
  seen.reads.has(who) ||
  seen.heard.has(`asked through me ${who}`) ||
  seen.introductions.some(
    ({ role, asker, connector }) => role === 'CANDIDATE' && connector === null && asker === who,
  );

function casesOf(year: Year): Record<Kind, Case[]> {
  const [evidence, through, weights] = [
    new Evidence(year),
    told(year),
    new Map(year.truth.map((one) => [keyOf(one), one.weight])),
  ];
  const weight = (pair: Pair) => weights.get(keyOf(pair)) ?? 0;
  const ofPair =
    (truth: (pair: Pair) => boolean) =>
    (pair: Pair): Case => ({ truth: truth(pair), known: evidence.known(pair), seen: evidence.seen(pair) });
  const ofWho =
    (truth: (pair: Pair) => boolean) =>
    (from: PersonNumber): Case => ({
      truth: truth({ from, to: 0 }),
      known: evidence.known({ from, to: 0 }),
      seen: evidence.towards(from),
    });
  const pairs = year.community.met
    .flatMap((some, from) => (from === 0 ? [] : some.filter((to) => to !== 0).map((to) => ({ from, to }))))
    .filter((pair) => evidence.touches(pair));
  const [trusts, fully, vouches] = [
    (pair: Pair) => weight(pair) > 0,
    (pair: Pair) => weight(pair) === 1,
    (pair: Pair) => year.vouched.has(keyOf(pair)),
  ];
  const secret = pairs.filter((pair) => !vouches(pair) && !through.has(pair.to));
  const friends = year.community.met[0] ?? [];
  return {
    trust: secret.map(ofPair(trusts)),
    level: secret.filter(trusts).map(ofPair(fully)),
    hidden: friends.filter((who) => !showing(year, who)).map(ofWho(trusts)),
    vouch: pairs.map(ofPair(vouches)),
    told: pairs.filter((pair) => through.has(pair.to)).map(ofPair(trusts)),
    towards: friends.map(ofWho(trusts)),
  };
}

/** The figures over all years together. */
export function figuresOf(years: readonly Year[]): Record<Kind, Figure> {
  const all = years.map(casesOf);
  return Object.fromEntries(
    (Object.keys(kinds) as Kind[]).map((kind) => [
      kind,
      judge(
        all.flatMap((cases) => cases[kind]),
        kind,
      ),
    ]),
  ) as Record<Kind, Figure>;
}

/** The kinds of which something was learned that must not be. */
export const learned = (figures: Record<Kind, Figure>): Kind[] =>
  (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].none && figures[kind].advantage.low > 0);

const three = (value: number) => value.toFixed(3);
export const lineOf = (kind: Kind, { cases, share, without, with: having, advantage }: Figure): string =>
  `${kind.padEnd(11)}${String(cases).padStart(6)} ${three(share)}  ${three(without)}  ${three(having)}  ${advantage.mean >= 0 ? '+' : ''}${three(advantage.mean)} (${three(advantage.low)} to ${three(advantage.high)})  ${kinds[kind].what}`;
