/** The texts of an introduction, for each of its parties. */
import type { IntroductionCardFragment as Introduction } from '../../graph/generated/graphql.ts';
import type { Words } from '../../words/fr.ts';

const week = 7 * 24 * 3_600_000; // milliseconds

/** When the first of the two weeks is over. */
export const weekBefore = (end: string): string => new Date(Date.parse(end) - week).toISOString();

/** An offer ("I know someone") carries nothing of an ask. */
export const isOffer = ({ askTitle, askUrgency }: Introduction) => askTitle === null && askUrgency === null;

/** Whether the viewer started it, so that the words are the viewer's and it can be taken back. */
export const startedByViewer = (introduction: Introduction) =>
  introduction.myRole === (isOffer(introduction) ? 'CONNECTOR' : 'ASKER');

/** Who would meet whom, in a sentence. */
export function titleOf(introduction: Introduction, { introductions: { head, somebody } }: Words): string {
  const [asker, connector, candidate] = [
    introduction.asker,
    introduction.connector,
    introduction.candidate,
  ].map((person) => person?.name ?? somebody) as [string, string, string];
  if (introduction.myRole === 'CONNECTOR')
    return isOffer(introduction) ? head.offering(asker, candidate) : head.between(asker, candidate);
  if (!isOffer(introduction))
    return introduction.myRole === 'ASKER' ? head.asking(candidate) : head.asked(asker);
  const other = introduction.myRole === 'ASKER' ? introduction.candidate : introduction.asker;
  return other ? head.offeredTo(connector, other.name) : head.offeredSomebody(connector);
}

/** Whose words the introduction shows. */
export function wordsLabel(introduction: Introduction, { introductions }: Words): string {
  if (startedByViewer(introduction)) return introductions.mine;
  const from =
    introduction.myRole === 'CONNECTOR' ? introduction.asker : (introduction.connector ?? introduction.asker);
  return from ? introductions.said(from.name) : introductions.saidBySomebody;
}

/**
 * Where it stands, and until when an answer is possible. The person asked first has the first of the two
 * weeks. In an offer the second person has a week from when it reaches them, a moment that nobody is told.
 */
export function deadline(introduction: Introduction, { introductions, day }: Words): string {
  if (introduction.myState === 'WAITING') return introductions.waiting(day(introduction.expiresAt));
  if (introduction.myState === 'CONNECTED' && introduction.myRole === 'CONNECTOR')
    return introductions.introduced;
  if (introduction.myState !== 'ASKED') return introductions.ended[introduction.myState];
  if (isOffer(introduction) && introduction.myRole === 'ASKER') return introductions.askedWeek;
  const first = introduction.myRole === 'CONNECTOR' || isOffer(introduction);
  return introductions.asked(day(first ? weekBefore(introduction.expiresAt) : introduction.expiresAt));
}
