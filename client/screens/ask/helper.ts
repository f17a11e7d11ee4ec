/** A candidate as the page shows them. */
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { AskDetailFragment, HelperFragment } from '../../graph/generated/graphql.ts';
import type { Words } from '../../words/fr.ts';
import { helperFragment } from './ask-query.ts';

export interface Named {
  id: string;
  name: string;
}
export interface Helper extends Named {
  about: string | null;
  band: HelperFragment['band'];
  /** Topics they offer; those they have helped with; words of the ask that they use too. */
  offers: readonly Named[];
  helped: readonly Named[];
  said: readonly string[];
  /** Through whom they can be reached, the best first; nobody for an acquaintance of the asker. */
  connectors: readonly Named[];
  /** The introduction to them that was requested already. */
  introduction: Requested | null;
}
export type Requested = AskDetailFragment['introductions']['edges'][number]['node'];
export interface Chosen {
  connector: string | null;
  helper: string | null;
}
export const noPath: Chosen = { connector: null, helper: null };

const mostWords = 4;

/** The candidates of a lane, in the order the API gives. */
export function helpersOf(ask: AskDetailFragment, lane: 'candidates' | 'dormant'): Helper[] {
  // The words found in the ask are shown as the asker wrote them.
  const written = new Map(
    (`${ask.title} ${ask.brief ?? ''}`.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => [
      folded(word),
      word.toLocaleLowerCase(),
    ]),
  );
  return ask[lane].edges.map(({ node }) => helperOf(node, written, ask.introductions.edges));
}

function helperOf(
  masked: FragmentType<typeof helperFragment>,
  written: ReadonlyMap<string, string>,
  introductions: readonly { node: Requested }[],
): Helper {
  const { band, person, reasons, paths } = unmask(helperFragment, masked);
  return {
    ...person,
    about: person.about ?? null,
    band,
    helped: byName(reasons.flatMap((reason) => (reason.__typename === 'Evidence' ? [reason.topic] : []))),
    offers: byName(reasons.flatMap((reason) => (reason.__typename === 'SharedTopic' ? [reason.topic] : []))),
    said: reasons
      .flatMap((reason) =>
        reason.__typename === 'TextMatch' ? [written.get(reason.word) ?? reason.word] : [],
      )
      .slice(0, mostWords),
    connectors: paths.map(({ connector }) => connector),
    introduction: introductions.find(({ node }) => node.candidate?.id === person.id)?.node ?? null,
  };
}

/** The API orders topics by id. */
const byName = (topics: readonly Named[]) => [...topics].sort((a, b) => a.name.localeCompare(b.name));

/** Folds a word as the API does: without marks, in lower case. */
const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const names = (people: readonly Named[]) => people.map(({ name }) => name);

/** The topics that these people offer, each once, by name. */
export const topicsOffered = (helpers: readonly Helper[]): Named[] =>
  byName([...new Map(helpers.flatMap(({ offers }) => offers).map((topic) => [topic.id, topic])).values()]);

/** Why this person was found, in sentences. A topic they have helped with is not named again as an offer. */
export function reasonsText({ offers, helped, said }: Helper, words: Words): string {
  const only = offers.filter(({ id }) => !helped.some((topic) => topic.id === id));
  const reasons = [
    ...(helped.length > 0 ? [words.ask.helped(names(helped))] : []),
    ...(only.length > 0 ? [words.ask.offers(names(only))] : []),
    ...(said.length > 0 ? [words.ask.said(said)] : []),
  ];
  if (reasons.length === 0) return words.ask.noReason;
  return reasons.map((reason) => `${reason.charAt(0).toLocaleUpperCase()}${reason.slice(1)}.`).join(' ');
}

/** The connector of the chosen path to this helper, or else the best one; null for an acquaintance. */
export const connectorOf = ({ connectors }: Helper, chosen: Chosen): Named | null =>
  connectors.find(({ id }) => id === chosen.connector) ?? connectors[0] ?? null;

/** The chosen path in words. */
export function pathText({ connector, helper }: Chosen, helpers: readonly Helper[], words: Words): string {
  const through = helpers.flatMap(({ connectors }) => connectors).find(({ id }) => id === connector);
  const person = helpers.find(({ id }) => id === helper);
  if (through && person) return words.ask.sentence(through.name, person.name);
  if (!through) return words.ask.choose;
  return words.ask.leads(
    through.name,
    names(helpers.filter(({ connectors }) => connectors.some(({ id }) => id === through.id))),
  );
}
