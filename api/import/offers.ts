import * as v from 'valibot';
import { findable } from '../offer/findable.ts';
import { prose } from '../request/text.ts';
import { ref, wholeOrNone } from './cell.ts';
import { kind } from './kind.ts';
import { chunks } from '../neo4j/chunks.ts';
import { grouped, people, resolve } from './known.ts';

/**
 * Evidence is how often a person has helped with a topic. An offer that its owner withdrew stays withdrawn,
 * and a note they wrote stays.
 */
export const offers = kind({
  file: 'offers.csv',
  columns: {
    person: ref(),
    topic: ref(),
    evidence: v.exactOptional(wholeOrNone(1_000_000)),
    note: v.exactOptional(prose(500)),
  },
  same: ({ person, topic }) => JSON.stringify([person, topic]),
  async take(numbered, { run, now }) {
    const known = await people(
      run,
      numbered.map(({ person }) => person),
    );
    const topics = await run('import/topics-now', { refs: [...new Set(numbered.map(({ topic }) => topic))] });
    const topicIds = new Map(topics.map(({ ref, id }) => [ref, id]));
    const byKnown: (typeof numbered)[number][] = [];
    const rows: { row: (typeof numbered)[number]; person: string; topic: string }[] = [];
    const refused = [
      ...resolve(numbered, ['person'], known, 'nobody', (row) => {
        byKnown.push(row);
      }),
      ...resolve(byKnown, ['topic'], topicIds, 'no topic', (row, topic = '') => {
        rows.push({ row, person: known.get(row.person) ?? '', topic });
      }),
    ];

    const asked = grouped(rows, ({ person }) => person).map(([person, list]) => ({
      person,
      topics: list.map(({ topic }) => topic),
    }));
    const stands = new Map(
      (await run('import/offers-now', { rows: asked })).map((offer) => [
        `${offer.person} ${offer.topic}`,
        offer,
      ]),
    );
    const decided = new Set(
      (await run('import/offers-decided', { rows: asked })).map(({ person, topic }) => `${person} ${topic}`),
    );
    const wanted = rows.map(({ person, topic, row }) => {
      const offer = stands.get(`${person} ${topic}`);
      const own = decided.has(`${person} ${topic}`);
      const { evidence = offer?.evidence ?? 0 } = row;
      const note = own || row.note === undefined ? (offer?.note ?? null) : row.note;
      if (own && !offer) return { person, topic, evidence, note, state: 'same' };
      return {
        person,
        topic,
        evidence,
        note,
        state: offer?.evidence === evidence && offer.note === note ? 'same' : offer ? 'other' : 'new',
      };
    });
    const changed = wanted.filter(({ state }) => state !== 'same');
    await run('import/offers', { rows: changed.filter(({ state }) => state === 'new'), now });
    await run('import/change-offers', { rows: changed.filter(({ state }) => state === 'other') });
    for (const some of chunks([...new Set(changed.map(({ person }) => person))])) await findable(run, some);
    return { refused, unchanged: wanted.length - changed.length };
  },
});
