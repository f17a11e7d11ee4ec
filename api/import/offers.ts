import * as v from 'valibot';
import { findable } from '../offer/findable.ts';
import { prose } from '../server/text.ts';
import { ref, wholeOrNone } from './cell.ts';
import { kind } from './kind.ts';
import { people, resolve } from './known.ts';

/** Evidence counts how often somebody has helped with a topic. */
export const offers = kind({
  file: 'offers.csv',
  columns: { person: ref(), topic: ref(), evidence: v.exactOptional(wholeOrNone(1_000_000)), note: v.exactOptional(prose(500)) },
  same: ({ person, topic }) => JSON.stringify([person, topic]),
  async take(numbered, { run, now }) {
    const byPerson = resolve(numbered, ['person'], await people(run, numbered.map(({ person }) => person)));
    const topics = await run('import/topics-now', { refs: [...new Set(numbered.map(({ topic }) => topic))] });
    const byTopic = resolve(byPerson.rows.map(({ row, ids }) => ({ ...row, personId: ids.person })), ['topic'],
      new Map(topics.map(({ ref, id }) => [ref, id])), 'no topic');
    const rows = byTopic.rows.map(({ row, ids }) => ({ ...row, person: row.personId, topic: ids.topic }));
    const stands = new Map((await run('import/offers-now', { rows })).map((offer) => [offer.line, offer]));
    const changed = rows.flatMap((row) => {
      const now = stands.get(row.line);
      const { evidence = now?.evidence ?? 0, note = now?.note ?? null } = row;
      return now?.evidence === evidence && now.note === note ? [] : [{ person: row.person, topic: row.topic, evidence, note }];
    });
    if (changed.length > 0) await run('import/offers', { rows: changed, now });
    await findable(run, [...new Set(changed.map(({ person }) => person))]);
    return { refused: [...byPerson.refused, ...byTopic.refused], unchanged: rows.length - changed.length };
  },
});
