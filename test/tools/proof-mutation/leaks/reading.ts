/** Leaks in the reading rule: who reads entries and asks. */
import { complete, type Leak } from './leak.ts';

export const readingLeaks: readonly Leak[] = [
  {
    name: 'a block does not end reading',
    file: 'cypher/perimeter/reads.cypher',
    from: 'EXISTS { (me)-[:BLOCKS]-(writer) } THEN null',
    to: 'false THEN null',
    caughtBy: { test: 'test/perimeter/reading.test.ts', testName: 'reading: a fellow keeper reads' },
  },
  {
    name: 'a block ends reading one way only',
    file: 'cypher/perimeter/reads.cypher',
    from: '(me)-[:BLOCKS]-(writer)',
    to: '(writer)-[:BLOCKS]->(me)',
    caughtBy: { test: 'test/perimeter/reading.test.ts', testName: 'reading: a fellow keeper reads' },
  },
  {
    name: 'any level of trust is enough to read',
    file: 'cypher/perimeter/reads.cypher',
    from: 'trust.weight >= perimeter.threshold AND',
    to: 'trust.weight > 0.0 AND',
    caughtBy: complete,
  },
  {
    name: 'a person left out of a perimeter reads',
    file: 'cypher/perimeter/reads.cypher',
    from: 'perimeter.holds AND',
    to: '',
    caughtBy: complete,
  },
  {
    name: 'trust that lets nothing be read lets everything be read',
    file: 'cypher/perimeter/reads.cypher',
    from: " AND trust.reads <> 'NOTHING'\n    RETURN CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END",
    to: "\n    RETURN CASE trust.reads WHEN 'SINCE' THEN trust.readsFrom ELSE 0 END",
    caughtBy: complete,
  },
  {
    name: 'trust from a moment on lets everything be read',
    file: 'cypher/perimeter/reads.cypher',
    from: "CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END",
    to: '0',
    caughtBy: complete,
  },
  {
    name: 'a new keeper reads entries from before they joined',
    file: 'cypher/perimeter/reads.cypher',
    from: 'RETURN tie.since AS from',
    to: 'RETURN 0 AS from',
    caughtBy: complete,
  },
  {
    name: 'a person who removed a project still reads in it',
    file: 'cypher/perimeter/reads.cypher',
    from: " WHERE none(tie IN ties WHERE type(tie) = 'RENOUNCED')",
    to: '',
    caughtBy: { test: 'test/perimeter/rare-cases.test.ts', testName: 'rare-cases: a person who removed' },
  },
  {
    name: 'the people excepted from a perimeter are forgotten',
    file: 'cypher/perimeter/drawn.cypher',
    from: "NOT 'EXCEPT' IN named AND",
    to: '',
    caughtBy: { test: 'test/perimeter/reading.test.ts', testName: 'next request on every route: left out' },
  },
  {
    name: 'the narrowing of a perimeter is forgotten',
    file: 'cypher/perimeter/drawn.cypher',
    from: "(NOT drawn.narrowed OR 'ONLY' IN named)",
    to: 'true',
    caughtBy: { test: 'test/perimeter/reading.test.ts', testName: 'next request on every route: narrowed' },
  },
  {
    name: 'a draft of an ask is read',
    file: 'cypher/perimeter/ask.cypher',
    from: "ask.state <> 'DRAFT' AND from <= ask.sharedAt",
    to: 'from <= coalesce(ask.sharedAt, ask.draftedAt)',
    caughtBy: { test: 'test/perimeter/reading.test.ts', testName: 'reading: a draft' },
  },
];
