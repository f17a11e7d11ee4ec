/** Somebody who could help, as the page speaks of them. */
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { AskPathsFragment, HelperFragment } from '../../graph/generated/graphql.ts';
import type { Words } from '../../words/fr.ts';
import { helperFragment } from './documents.ts';

interface Named {
  id: string;
  name: string;
}
export interface Helper extends Named {
  about: string | null;
  band: HelperFragment['band'];
  /** Topics they offer, those of them they have helped with, and words of the ask they use. */
  offers: readonly Named[];
  helped: readonly Named[];
  said: readonly string[];
  /** Through whom, the best first; nobody for somebody one knows already. */
  connectors: readonly Named[];
  /** The introduction to them that was asked for already. */
  asked: Asked | null;
}
type Asked = AskPathsFragment['introductions']['edges'][number]['node'];
export interface Chosen {
  connector: string | null;
  helper: string | null;
}

const wordsShown = 4;

/** `own`: what the asker wrote, in which the words found are written as they wrote them. */
export function helpersOf(
  edges: readonly { node: FragmentType<typeof helperFragment> }[],
  own: string,
  introductions: readonly { node: Asked }[],
): Helper[] {
  const written = new Map(
    (own.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => [folded(word), word.toLocaleLowerCase()]),
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
        .slice(0, wordsShown),
      connectors: paths.map(({ connector }) => connector),
      asked: introductions.find(({ node }) => node.candidate?.id === person.id)?.node ?? null,
    };
  });
}

/** Topics come in the order of their ids, which means nothing to anybody. */
export const byName = (topics: readonly Named[]) => [...topics].sort((a, b) => a.name.localeCompare(b.name));

/** As the API folds words: marks away, lower case. */
const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const names = (topics: readonly Named[]) => topics.map(({ name }) => name);

/** Why this person, in a sentence. What they have helped with is not named a second time as an offer. */
export function whyOf({ offers, helped, said }: Helper, { paths }: Words): string {
  const only = offers.filter(({ id }) => !helped.some((topic) => topic.id === id));
  const reasons = [
    ...(helped.length > 0 ? [paths.helped(names(helped))] : []),
    ...(only.length > 0 ? [paths.offers(names(only))] : []),
    ...(said.length > 0 ? [paths.said(said)] : []),
  ];
  if (reasons.length === 0) return paths.noReason;
  const sentence = paths.because(reasons);
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}

/** The chosen path in words, for the eye and for the live region alike. */
export function saidOf({ connector, helper }: Chosen, helpers: readonly Helper[], { paths }: Words): string {
  const through = helpers.flatMap(({ connectors }) => connectors).find(({ id }) => id === connector);
  const person = helpers.find(({ id }) => id === helper);
  if (through && person) return paths.sentence(through.name, person.name);
  if (!through) return paths.choose;
  return paths.leads(
    through.name,
    helpers.filter(({ connectors }) => connectors.some(({ id }) => id === through.id)).length,
  );
}
