/** Leaks in the delivery of events. */
import type { Leak } from './leak.ts';

export const activityLeaks: readonly Leak[] = [
  {
    name: 'everybody the writer trusts receives the event of an entry',
    file: 'cypher/perimeter/event.cypher',
    from: 'WITH me, entry, project, writer\n  // @include perimeter/entries\n',
    to: '',
    caughtBy: { test: 'test/activity/activity.test.ts' },
  },
  {
    name: 'AskResolved is delivered though the ask is not resolved',
    file: 'cypher/perimeter/event.cypher',
    from: "WHERE event.kind = 'AskShared' OR ask.state = 'RESOLVED'\n",
    to: '',
    caughtBy: { test: 'test/perimeter/rare-cases.test.ts', testName: 'rare-cases: AskResolved' },
  },
  {
    name: 'a participant receives the event of a message that they do not read',
    file: 'cypher/perimeter/event.cypher',
    from: 'WITH me, message, from, part\n  WHERE\n  // @include perimeter/message\n',
    to: '',
    caughtBy: { test: 'test/perimeter/rare-cases.test.ts', testName: 'rare-cases: no event leads' },
  },
  {
    name: 'people for whom an introduction is gone receive its event',
    file: 'cypher/perimeter/event.cypher',
    from: '// @include perimeter/introduction\n',
    to: '$now > 0\n',
    caughtBy: { test: 'test/activity/introductions.test.ts' },
  },
  {
    name: 'the end of a withdrawn introduction is announced',
    file: 'cypher/introduction/ended.cypher',
    from: 'WHEN introduction.connectedAt IS NOT NULL OR\n  // @include introduction/withdrawn\n  THEN []',
    to: 'WHEN introduction.connectedAt IS NOT NULL THEN []',
    caughtBy: { test: 'test/activity/introductions.test.ts' },
  },
  {
    name: 'a subscriber whose session ended still receives events',
    file: 'api/activity/hub.ts',
    from: 'if (credentials && !credentials.includes(credentialOf(queue.viewer))) queue.end();',
    to: '',
    caughtBy: { test: 'test/activity/activity.test.ts' },
  },
  {
    name: 'a cursor tells whether anything happened to anybody',
    file: 'api/activity/event.ts',
    from: "isPosition ? context.clock.newId('place') : ''",
    to: "isPosition ? '' : ''",
    caughtBy: { test: 'test/activity/activity.test.ts' },
  },
];
