// Leaks to plant, one at a time: what a tired hand could forget, or a well-meant change bring. Each is a text that stands once in a file, and what takes its place.
/** `told`: the tests that come by it step by step, where the proof's random worlds seldom do; those are asked first. */
export interface Leak {
  name: string;
  file: string;
  from: string;
  to: string;
  told?: string;
}

const inCypher = (file: string, name: string, from: string, to: string): Leak => ({
  name,
  file: `cypher/${file}.cypher`,
  from,
  to,
});
const inApi = (file: string, name: string, from: string, to: string): Leak => ({
  name,
  file: `api/${file}.ts`,
  from,
  to,
});

const toldIn = (told: string, ...some: Leak[]): Leak[] => some.map((leak) => ({ ...leak, told }));

export const leaks: readonly Leak[] = [
  // The reading rule
  inCypher(
    'perimeter/reads',
    'a block does not end reading',
    'EXISTS { (me)-[:BLOCKS]-(writer) } THEN null',
    'false THEN null',
  ),
  inCypher(
    'perimeter/reads',
    'a block ends reading one way only',
    '(me)-[:BLOCKS]-(writer)',
    '(writer)-[:BLOCKS]->(me)',
  ),
  inCypher(
    'perimeter/reads',
    'any trust is enough',
    'trust.weight >= perimeter.threshold AND',
    'trust.weight > 0.0 AND',
  ),
  inCypher('perimeter/reads', 'whoever is left out reads', 'perimeter.holds AND', ''),
  inCypher(
    'perimeter/reads',
    'trust that lets nothing be read lets everything',
    " AND trust.reads <> 'NOTHING'\n    RETURN CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END",
    "\n    RETURN CASE trust.reads WHEN 'SINCE' THEN trust.readsFrom ELSE 0 END",
  ),
  inCypher(
    'perimeter/reads',
    'everything is read, since whenever',
    "CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END",
    '0',
  ),
  inCypher(
    'perimeter/reads',
    'a new keeper reads what was written before',
    'RETURN tie.since AS from',
    'RETURN 0 AS from',
  ),
  inCypher(
    'perimeter/reads',
    'who removed a project reads on in it',
    " WHERE none(tie IN ties WHERE type(tie) = 'RENOUNCED')",
    '',
  ),
  inCypher('perimeter/drawn', 'except is forgotten', "NOT 'EXCEPT' IN named AND", ''),
  inCypher('perimeter/drawn', 'narrowing is forgotten', "(NOT drawn.narrowed OR 'ONLY' IN named)", 'true'),
  inCypher(
    'perimeter/ask',
    'a draft is read',
    "ask.state <> 'DRAFT' AND from <= ask.sharedAt",
    'from <= coalesce(ask.sharedAt, ask.draftedAt)',
  ),
  // Whom and what one sees
  inCypher(
    'perimeter/person',
    'somebody who blocked me stays, because I blocked them too',
    'AND NOT EXISTS { (person)-[:BLOCKS]->(me) }',
    '',
  ),
  inCypher(
    'perimeter/project',
    'projects are there for everybody',
    '(EXISTS { (me)-[:KEEPS]->(project) }',
    '(project.id IS NOT NULL OR EXISTS { (me)-[:KEEPS]->(project) }',
  ),
  inCypher(
    'person/read',
    'node gives anybody',
    'WITH me, person\nWHERE',
    'WITH me, person\nWHERE person.id IS NOT NULL OR',
  ),
  inCypher(
    'entry/fields',
    'whether an entry is for oneself is told',
    'CASE WHEN me = writer THEN entry.forMe END',
    'entry.forMe',
  ),
  inCypher(
    'ask/fields',
    'the brief is told to the first circle',
    'CASE WHEN me = writer THEN ask.brief END',
    'ask.brief',
  ),
  inCypher(
    'project/keepers',
    'a reader sees all keepers',
    'WITH me, writer, kept AS project\n  WHERE',
    'WITH me, writer, kept AS project\n  WHERE writer.id IS NOT NULL OR',
  ),
  inCypher(
    'perimeter/candidate',
    'a candidate who blocks stays on the list',
    'AND NOT EXISTS { (me)-[:BLOCKS]-(person) }',
    '',
  ),
  inCypher(
    'perimeter/connector',
    'a vouch taken back still leads there',
    ' AND EXISTS { (connector)-[:VOUCHES]->(person) }',
    '',
  ),
  inCypher(
    'perimeter/seen-as',
    'as a stranger one sees what they would get',
    '// @include person/acquainted',
    'MATCH (me:Person {id: $me}) UNWIND [$person] AS id MATCH (person:Person {id: id}) WITH me, person, 1 AS met, id',
  ),
  inCypher(
    'invitation/read',
    'an invitation shows across a block',
    'AND NOT EXISTS { MATCH (inviter)-[:BLOCKS]-(me:Person) WHERE me.id = $me }',
    '',
  ),
  inCypher(
    'perimeter/proposal',
    'a proposal tells of the block by its proposer',
    'AND NOT EXISTS { (me)-[:BLOCKS]-(proposer) } ',
    '',
  ),
  inCypher(
    'keeper/alone',
    'a keeper behind a block shows when one leaves',
    ' AND NOT EXISTS { (me)-[:BLOCKS]-(other) }',
    '',
  ),
  inCypher(
    'entry/mine',
    'anybody changes an entry',
    'MATCH (me)-[:WROTE]->(entry:Entry {id: mine})',
    'MATCH (entry:Entry {id: mine})',
  ),
  inCypher(
    'ask/mine',
    "the candidates of another's ask",
    'MATCH (me)-[:ASKS]->(ask:Ask {id: mine})',
    'MATCH (ask:Ask {id: mine})',
  ),
  inCypher(
    'perimeter/message',
    'what was said before one came is read',
    'message.saidAt >= part.since AND',
    'message.saidAt >= 0 AND',
  ),
  inCypher(
    'thread/read',
    "a conversation is anybody's who has its id",
    'WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }',
    '',
  ),
  inCypher(
    'thread/message',
    "a message is anybody's who has its id",
    'MATCH (me)-[part:TAKES_PART]->(thread)',
    'MATCH ()-[part:TAKES_PART]->(thread)',
  ),
  inCypher(
    'thread/leave',
    'anybody ends a conversation',
    'WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }\nSET thread.locked = true\nWITH me, thread\nMATCH (me)',
    'SET thread.locked = true\nWITH me, thread\nMATCH ()',
  ),
  inCypher(
    'helper/dismiss',
    'dismissing tells of people nobody found',
    'WHERE EXISTS {\n  MATCH (ask)-[surfaced:SURFACED]->(person)\n  WHERE\n  // @include perimeter/candidate\n}',
    '',
  ),
  ...toldIn(
    'test/ask',
    inCypher(
      'ask/lock-helpers',
      'anybody there is can be thanked',
      'WHERE EXISTS { (me)-[:MET]->(person) } OR\n// @include perimeter/companion\n',
      '',
    ),
  ),
  inApi(
    'thread/mutations',
    'whatever there is is answered',
    "run('perimeter/recheck-access', { me, ids: [item] })",
    "run('thread/about', { me, item, now })",
  ),
  ...toldIn(
    'test/thread',
    inCypher(
      'perimeter/message',
      'what somebody behind a block said is read',
      ' AND NOT EXISTS { (me)-[:BLOCKS]-(from) }',
      '',
    ),
    inApi(
      'block/mutations',
      'a block leaves conversations as they are',
      "await run('thread/part', { rows: [{ from: me, to: person }] });",
      '',
    ),
  ),
  // Introductions
  inCypher(
    'perimeter/introduction',
    'what was declined stays there',
    'AND coalesce(introduction.cut, 3) > part.place',
    '',
  ),
  inCypher(
    'perimeter/introduction',
    'a candidate sees what was not passed on',
    'ELSE introduction.passedAt IS NOT NULL AND $now',
    'ELSE $now',
  ),
  inCypher(
    'perimeter/introduction',
    'what one let pass for seven days stays there',
    'introduction.passedAt IS NOT NULL OR $now < introduction.at + 604800000',
    'true',
  ),
  inCypher(
    'perimeter/introduction',
    'a request outlives a block by its asker',
    "AND (introduction.kind = 'OFFER' OR NOT EXISTS { MATCH (introduction)-[:ASKER]->(:Person)-[:BLOCKS]-(me) })",
    '',
  ),
  inCypher(
    'perimeter/party',
    'an unnamed asker is named',
    " AND (type(part) = 'ASKER' OR NOT introduction.unnamed)",
    '',
  ),
  inCypher(
    'perimeter/party',
    'an introduction names across a block',
    'NOT EXISTS { (me)-[:BLOCKS]-(person) } AND (',
    '(',
  ),
  ...toldIn(
    'test/introduction',
    inCypher(
      'perimeter/message',
      'what was said before a block is read once it is lifted',
      ' AND NOT EXISTS { (message)-[:HIDDEN_FROM]->(me) }',
      '',
    ),
    inCypher(
      'perimeter/candidate',
      'whoever was asked stays on the list',
      'AND NOT EXISTS { MATCH (person)<-[:CANDIDATE]-(introduction:Introduction)-[:FOR]->(ask) WHERE introduction.expiresAt <= $now }',
      '',
    ),
    inCypher(
      'introduction/withdrawn',
      'what was taken back stays there',
      '(introduction.withdrawn OR',
      '(false OR',
    ),
    inCypher(
      'introduction/state',
      'that somebody declined shows at once',
      'WHEN introduction.expiresAt <= $now THEN',
      'WHEN introduction.cut IS NOT NULL OR introduction.expiresAt <= $now THEN',
    ),
    inCypher(
      'introduction/fields',
      "a connector's words outlive their block",
      'WHERE NOT EXISTS { (me)-[:BLOCKS]-(said) } } THEN introduction.passedWords',
      '} THEN introduction.passedWords',
    ),
    inCypher(
      'introduction/read',
      "an introduction is anybody's who has its id",
      'MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->(me)',
      'MATCH (introduction)-[part:ASKER|CONNECTOR|CANDIDATE]->()',
    ),
    inCypher(
      'introduction/request',
      'a request reaches whoever is over their cap',
      'cut: CASE WHEN reached THEN null WHEN connector IS NULL THEN 2 ELSE 1 END',
      'cut: null',
    ),
    inCypher(
      'introduction/possible',
      'anybody leads to anybody',
      'coalesce($connector IN surfaced.connectors, false) AND EXISTS {',
      '$connector IS NOT NULL OR EXISTS {',
    ),
    inApi(
      'introduction/step',
      'two steps are taken at the same time',
      "await run('introduction/lock', { me, introduction: id });",
      '',
    ),
    inApi(
      'trust/mutations',
      'a request goes on through somebody trusted no longer',
      "await run('introduction/distrust', { me, person, now });",
      '',
    ),
    inApi(
      'block/mutations',
      'a block leaves introductions open',
      "await run('introduction/part', { rows: [{ from: me, to: person }], now });",
      '',
    ),
  ),
  // Activity
  ...toldIn(
    'test/activity',
    inCypher(
      'perimeter/event',
      'of an entry hears whoever its writer trusts at all',
      'WITH me, entry, project, writer\n  // @include perimeter/entries\n',
      '',
    ),
    inCypher(
      'perimeter/event',
      'that an ask was resolved is told though it is not',
      "WHERE event.kind = 'AskShared' OR ask.state = 'RESOLVED'\n",
      '',
    ),
    inCypher(
      'perimeter/event',
      'of a message hears whoever took part once',
      'WITH me, message, from, part\n  WHERE\n  // @include perimeter/message\n',
      '',
    ),
    inCypher(
      'perimeter/event',
      'of an introduction hears for whom it is gone',
      '// @include perimeter/introduction\n',
      '$now > 0\n',
    ),
    inCypher(
      'introduction/ended',
      'the end of what was taken back is told',
      'WHEN introduction.connectedAt IS NOT NULL OR\n  // @include introduction/withdrawn\n  THEN []',
      'WHEN introduction.connectedAt IS NOT NULL THEN []',
    ),
    inApi(
      'activity/hub',
      'whose session ended hears on',
      'if (credentials && !credentials.includes(credentialOf(queue.viewer))) queue.end();',
      '',
    ),
    inApi(
      'activity/event',
      'a place tells whether anything happened in the house',
      "isPosition ? context.clock.newId('place') : ''",
      "isPosition ? '' : ''",
    ),
  ),
  // The server
  inApi(
    'perimeter/recheck-access',
    'the last look is skipped',
    'return rows.filter(({ id, writer }) => writer.id === me || readable.has(id));',
    'return rows.filter(({ id }) => id !== undefined || readable.has(id));',
  ),
  inApi(
    'request/page',
    'a page leaves without the last look',
    'list.look ? await list.look(shown) : shown',
    'shown',
  ),
  inApi(
    'entry/entry',
    'an entry by its id leaves without the last look',
    "recheckAccess(run, me, await run('entry/read', { me, ids }))",
    "run('entry/read', { me, ids })",
  ),
  inApi(
    'ask/ask',
    'an ask by its id leaves without the last look',
    "recheckAccess(run, me, await run('ask/read', { me, ids, now }))",
    "run('ask/read', { me, ids, now })",
  ),
  inApi(
    'request/loaders',
    'things are kept from one request, and one viewer, to the next',
    'class RequestLoaders {\n    private readonly made = new Map<string, AnyLoader>();',
    'const kept = new Map<string, AnyLoader>();\n  class RequestLoaders {\n    private readonly made = kept;',
  ),
  inApi(
    'request/cursor',
    'a cursor is good for any viewer',
    'JSON.stringify([viewer, list])',
    'JSON.stringify([viewer.length > 0, list])',
  ),
  inApi(
    'request/cursor',
    'a cursor is good for any list',
    'JSON.stringify([viewer, list])',
    'JSON.stringify([viewer, list.length > 0])',
  ),
  inApi(
    'entry/entry',
    'who looked over an entry is told to its readers',
    'entry.writer.id !== signedIn(context)',
    "entry.writer.id === ''",
  ),
  inApi(
    'report/mutations',
    'reporting finds what one may not read',
    "if (!heard) return notFound('itemId');",
    '',
  ),
  inApi(
    'server/metrics',
    'requests are logged with what was written',
    '{ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }',
    '{ route, status: reply.statusCode, body: request.body }',
  ),
];
