/** Leaks in the server: the last access check, loaders, cursors and the log. */
import { complete, type Leak } from './leak.ts';

export const serverLeaks: readonly Leak[] = [
  {
    name: 'the last access check lets everything pass',
    file: 'api/perimeter/recheck-access.ts',
    from: 'return rows.filter(({ id, writer }) => writer.id === me || readable.has(id));',
    to: 'return rows.filter(({ id }) => id !== undefined || readable.has(id));',
    caughtBy: { test: 'test/perimeter/recheck-access.test.ts' },
  },
  {
    name: 'a page leaves without the last access check',
    file: 'api/request/page.ts',
    from: 'list.recheckAccess ? await list.recheckAccess(shown) : shown',
    to: 'shown',
    caughtBy: { test: 'test/perimeter/recheck-access.test.ts', testName: 'entry/list' },
  },
  {
    name: 'an entry by its id leaves without the last access check',
    file: 'api/entry/entry.ts',
    from: "recheckAccess(run, me, await run('entry/read', { me, ids }))",
    to: "run('entry/read', { me, ids })",
    caughtBy: { test: 'test/perimeter/recheck-access.test.ts', testName: 'entry/read' },
  },
  {
    name: 'an ask by its id leaves without the last access check',
    file: 'api/ask/ask.ts',
    from: "recheckAccess(run, me, await run('ask/read', { me, ids, now }))",
    to: "run('ask/read', { me, ids, now })",
    caughtBy: { test: 'test/perimeter/recheck-access.test.ts', testName: 'ask/read' },
  },
  {
    name: 'loaded things are kept from one viewer to the next',
    file: 'api/request/loaders.ts',
    from: 'class RequestLoaders {\n    private readonly made = new Map<string, AnyLoader>();',
    to: 'const kept = new Map<string, AnyLoader>();\n  class RequestLoaders {\n    private readonly made = kept;',
    caughtBy: { test: 'test/perimeter/absent.test.ts' },
  },
  {
    name: 'a cursor is accepted from any viewer',
    file: 'api/request/cursor.ts',
    from: 'JSON.stringify([viewer, list])',
    to: 'JSON.stringify([viewer.length > 0, list])',
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: "absent: another person's cursor" },
  },
  {
    name: 'a cursor is accepted for any list',
    file: 'api/request/cursor.ts',
    from: 'JSON.stringify([viewer, list])',
    to: 'JSON.stringify([viewer, list.length > 0])',
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: "absent: another person's cursor" },
  },
  {
    name: 'readers learn who looked over an entry',
    file: 'api/entry/entry.ts',
    from: 'entry.writer.id !== signedIn(context)',
    to: "entry.writer.id === ''",
    caughtBy: complete,
  },
  {
    name: 'report tells of things one does not read',
    file: 'api/report/mutations.ts',
    from: "if (!heard) return notFound('itemId');",
    to: '',
    caughtBy: { test: 'test/perimeter/absent.test.ts', testName: 'absent: in every mutation' },
  },
  {
    name: 'request bodies are logged',
    file: 'api/server/metrics.ts',
    from: '{ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }',
    to: '{ route, status: reply.statusCode, body: request.body }',
    caughtBy: { test: 'test/perimeter/canary-findings.test.ts', testName: 'canary: a request leaves' },
  },
];
