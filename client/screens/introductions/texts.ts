/** What is said of an introduction, for each of its parties. */
import type { IntroducedFragment } from '../../graph/generated/graphql.ts';
import type { Words } from '../../words/fr.ts';

type Told = IntroducedFragment;

const week = 7 * 24 * 3_600_000;

/** "I know someone": it carries nothing of an ask. */
export const offered = ({ title, urgency }: Told) => title === null && urgency === null;

/** Whether one began it oneself, so that the words are one's own and it can be taken back. */
export const began = (told: Told) => told.myRole === (offered(told) ? 'CONNECTOR' : 'ASKER');

/** Who would meet whom, in a sentence. */
export function headOf(told: Told, { introductions: { head, somebody } }: Words): string {
  const [asker, connector, candidate] = [told.asker, told.connector, told.candidate].map(
    (person) => person?.name ?? somebody,
  ) as [string, string, string];
  if (told.myRole === 'CONNECTOR')
    return offered(told) ? head.offering(asker, candidate) : head.between(asker, candidate);
  if (!offered(told)) return told.myRole === 'ASKER' ? head.asking(candidate) : head.asked(asker);
  const other = told.myRole === 'ASKER' ? told.candidate : told.asker;
  return other ? head.offeredTo(connector, other.name) : head.offeredSomebody(connector);
}

/** Whose words they are: one's own, or those of whoever it came from. */
export function saidBy(told: Told, { introductions }: Words): string {
  if (began(told)) return introductions.mine;
  const from = told.myRole === 'CONNECTOR' ? told.asker : (told.connector ?? told.asker);
  return from ? introductions.said(from.name) : introductions.saidBySomebody;
}

/** Where it stands. Whoever is asked first has the first of two weeks; in an offer the last one's week begins when it comes to them, which nobody is told. */
export function standing(told: Told, { introductions, day }: Words): string {
  if (told.state === 'WAITING') return introductions.waiting(day(told.expiresAt));
  if (told.state !== 'ASKED') return introductions.ended[told.state];
  if (offered(told) && told.myRole === 'ASKER') return introductions.askedWeek;
  const first = told.myRole === 'CONNECTOR' || offered(told);
  return introductions.asked(
    day(first ? new Date(Date.parse(told.expiresAt) - week).toISOString() : told.expiresAt),
  );
}
