/** Leaks in conversations, and in whom and what a mutation may name. */
import type { Leak } from './leak.ts';

export const threadsLeaks: readonly Leak[] = [
  {
    name: 'a participant reads messages from before they joined',
    file: 'cypher/perimeter/message.cypher',
    from: 'message.saidAt >= part.since AND',
    to: 'message.saidAt >= 0 AND',
    caughtBy: {
      test: 'test/perimeter/rare-cases.test.ts',
      testName: 'rare-cases: a participant reads no message',
    },
  },
  {
    name: 'anybody who has its id reads a conversation',
    file: 'cypher/thread/read.cypher',
    from: 'WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }',
    to: '',
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: 'absent: node(id) of a thread' },
  },
  {
    name: 'anybody who has its id reads a message',
    file: 'cypher/thread/message.cypher',
    from: 'MATCH (me)-[part:TAKES_PART]->(thread)',
    to: 'MATCH ()-[part:TAKES_PART]->(thread)',
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: 'absent: node(id) of a message' },
  },
  {
    name: 'anybody ends a conversation',
    file: 'cypher/thread/leave.cypher',
    from: 'WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }\nSET thread.locked = true\nWITH me, thread\nMATCH (me)',
    to: 'SET thread.locked = true\nWITH me, thread\nMATCH ()',
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: 'absent: in every mutation' },
  },
  {
    name: 'dismissCandidate tells of people who are no candidates',
    file: 'cypher/helper/dismiss.cypher',
    from: 'WHERE EXISTS {\n  MATCH (ask)-[surfaced:SURFACED]->(person)\n  WHERE\n  // @include perimeter/candidate\n}',
    to: '',
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: 'absent: in every mutation' },
  },
  {
    name: 'resolveAsk tells of any person',
    file: 'cypher/ask/lock-helpers.cypher',
    from: 'WHERE EXISTS { (me)-[:MET]->(person) } OR\n// @include perimeter/companion\n',
    to: '',
    caughtBy: { test: 'test/ask/resolve.test.ts' },
  },
  {
    name: 'anything that exists can be answered',
    file: 'api/thread/mutations.ts',
    from: "run('perimeter/recheck-access', { me, ids: [item] })",
    to: "run('thread/about', { me, item, now })",
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: 'absent: in every mutation' },
  },
  {
    name: 'messages of a person behind a block are read',
    file: 'cypher/perimeter/message.cypher',
    from: ' AND NOT EXISTS { (me)-[:BLOCKS]-(from) }',
    to: '',
    caughtBy: { test: 'test/thread/thread.test.ts' },
  },
  {
    name: 'a block leaves conversations as they are',
    file: 'api/block/mutations.ts',
    from: "await run('thread/part', { rows: [{ from: me, to: person }] });",
    to: '',
    caughtBy: { test: 'test/thread/thread.test.ts' },
  },
];
