/**
 * From the best 200 candidates to the answer. Each further candidate with the same best connector counts a
 * tenth less, so that one connector with many ties does not fill the page. Pure functions; the formula is in
 * docs/ranking.md.
 */
import type { Band } from '../../schema/enums.generated.ts';

export interface Way {
  through: { connector: string; tie: number };
  p: number;
}
export interface Scored {
  id: string;
  tie: number;
  score: number;
  fit: number;
  ways: readonly Way[];
}
export interface Found {
  person: string;
  band: Band;
  connectors: readonly string[];
}

const shown = 24;
const connectorsShown = 3;
const discount = 0.9;

/** From fit alone: how a person is tied to the asker does not tell how well they can help. */
export function bandOf(fit: number): Band {
  if (fit > 0.6) return 'STRONG';
  return fit > 0.3 ? 'GOOD' : 'POSSIBLE';
}

const round9 = (value: number) => Math.round(value * 1e9) / 1e9;
const byTie = (a: { tie: number; id: string }, b: { tie: number; id: string }) =>
  a.tie - b.tie || (a.id < b.id ? -1 : 1);

/** `scored`: in descending order of score, then tie-break, as helper/surface gives them. */
export function answerOf(scored: readonly Scored[]): Found[] {
  const places = new Map<string, number>();
  return scored
    .map((candidate) => {
      const connectors = [...candidate.ways]
        .sort(
          (a, b) =>
            b.p - a.p ||
            byTie(
              { tie: a.through.tie, id: a.through.connector },
              { tie: b.through.tie, id: b.through.connector },
            ),
        )
        .map(({ through }) => through.connector);
      const best = connectors[0] ?? '';
      const place = places.get(best) ?? 0;
      places.set(best, place + 1);
      return { ...candidate, connectors, score: round9(candidate.score * discount ** place) };
    })
    .sort((a, b) => b.score - a.score || byTie(a, b))
    .slice(0, shown)
    .map(({ id, fit, connectors }) => ({
      person: id,
      band: bandOf(fit),
      connectors: connectors.slice(0, connectorsShown),
    }));
}
