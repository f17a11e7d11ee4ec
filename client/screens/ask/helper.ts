/** A candidate as the page shows them. */
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { AskDetailFragment, HelperFragment } from '../../graph/generated/graphql.ts';
import type { Words } from '../../words/fr.ts';
import { helperFragment } from './documents.ts';

interface Named {
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
type Requested = AskDetailFragment['introductions']['edges'][number]['node'];
export interface Chosen {
  connector: string | null;
  helper: string | null;
}

const mostWords = 4;

/** `askText`: the text of the ask, so that the words found in it are shown as the asker wrote them. */
export function helpersOf(
  edges: readonly { node: FragmentType<typeof helperFragment> }[],
  askText: string,
  introductions: readonly { node: Requested }[],
): Helper[] {
  const written = new Map(
    (askText.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => [folded(word), word.toLocaleLowerCase()]),
  );
  return edges.map(({ node }) => {
    const { band, person, reasons, paths } = unmask(helperFragment, node);
    const helped = byName(
      reasons.flatMap((reason) => (reason.__typename === 'Evidence' ? [reason.topic] : [])),
    );
    return {
      ...person,
      about: person.about ?? null,
      band,
      helped,
      offers: byName(
        reasons.flatMap((reason) => (reason.__typename === 'SharedTopic' ? [reason.topic] : [])),
      ),
      said: reasons
        .flatMap((reason) =>
          reason.__typename === 'TextMatch' ? [written.get(reason.word) ?? reason.word] : [],
        )
        .slice(0, mostWords),
      connectors: paths.map(({ connector }) => connector),
      introduction: introductions.find(({ node }) => node.candidate?.id === person.id)?.node ?? null,
    };
  });
}

/** The API orders topics by id. */
export const byName = (topics: readonly Named[]) => [...topics].sort((a, b) => a.name.localeCompare(b.name));

/** Folds a word as the API does: without marks, in lower case. */
const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const names = (topics: readonly Named[]) => topics.map(({ name }) => name);

/** Why this person was found, in a sentence. A topic they have helped with is not named again as an offer. */
export function reasonsText({ offers, helped, said }: Helper, words: Words): string {
  const only = offers.filter(({ id }) => !helped.some((topic) => topic.id === id));
  const reasons = [
    ...(helped.length > 0 ? [words.ask.helped(names(helped))] : []),
    ...(only.length > 0 ? [words.ask.offers(names(only))] : []),
    ...(said.length > 0 ? [words.ask.said(said)] : []),
  ];
  if (reasons.length === 0) return words.ask.noReason;
  const sentence = words.ask.because(reasons);
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** The chosen path in words. */
export function pathText({ connector, helper }: Chosen, helpers: readonly Helper[], words: Words): string {
  const through = helpers.flatMap(({ connectors }) => connectors).find(({ id }) => id === connector);
  const person = helpers.find(({ id }) => id === helper);
  if (through && person) return words.ask.sentence(through.name, person.name);
  if (!through) return words.ask.choose;
  return words.ask.leads(
    through.name,
    helpers.filter(({ connectors }) => connectors.some(({ id }) => id === through.id)).length,
  );
}
