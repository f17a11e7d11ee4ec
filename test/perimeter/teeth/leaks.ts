// Leaks to plant, one at a time: what a tired hand could forget, or a well-meant change bring. Each is a text that stands once in a file, and what takes its place.
export interface Leak { name: string; file: string; from: string; to: string }

const inCypher = (file: string, name: string, from: string, to: string): Leak => ({ name, file: `cypher/${file}.cypher`, from, to });
const inApi = (file: string, name: string, from: string, to: string): Leak => ({ name, file: `api/${file}.ts`, from, to });

export const leaks: readonly Leak[] = [
  // The reading rule
  inCypher('perimeter/reads', 'a block does not end reading', 'EXISTS { (me)-[:BLOCKS]-(writer) } THEN null', 'false THEN null'),
  inCypher('perimeter/reads', 'a block ends reading one way only', '(me)-[:BLOCKS]-(writer)', '(writer)-[:BLOCKS]->(me)'),
  inCypher('perimeter/reads', 'any trust is enough', 'trust.weight >= perimeter.threshold AND', 'trust.weight > 0.0 AND'),
  inCypher('perimeter/reads', 'whoever is left out reads', 'perimeter.holds AND', ''),
  inCypher('perimeter/reads', 'trust that lets nothing be read lets everything', " AND trust.reads <> 'NOTHING'\n    RETURN CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END",
    "\n    RETURN CASE trust.reads WHEN 'SINCE' THEN trust.readsFrom ELSE 0 END"),
  inCypher('perimeter/reads', 'everything is read, since whenever', "CASE trust.reads WHEN 'EVERYTHING' THEN 0 ELSE trust.readsFrom END", '0'),
  inCypher('perimeter/reads', 'a new keeper reads what was written before', 'RETURN tie.since AS from', 'RETURN 0 AS from'),
  inCypher('perimeter/reads', 'who removed a project reads on in it', " WHERE none(tie IN ties WHERE type(tie) = 'RENOUNCED')", ''),
  inCypher('perimeter/drawn', 'except is forgotten', "NOT 'EXCEPT' IN named AND", ''),
  inCypher('perimeter/drawn', 'narrowing is forgotten', "(NOT drawn.narrowed OR 'ONLY' IN named)", 'true'),
  inCypher('perimeter/ask', 'a draft is read', "ask.state <> 'DRAFT' AND from <= ask.sharedAt", 'from <= coalesce(ask.sharedAt, ask.draftedAt)'),
  // Whom and what one sees
  inCypher('perimeter/person', 'somebody who blocked me stays, because I blocked them too', 'AND NOT EXISTS { (person)-[:BLOCKS]->(me) }', ''),
  inCypher('perimeter/project', 'projects are there for everybody', '(EXISTS { (me)-[:KEEPS]->(project) }', '(project.id IS NOT NULL OR EXISTS { (me)-[:KEEPS]->(project) }'),
  inCypher('person/read', 'node gives anybody', 'WITH me, person\nWHERE', 'WITH me, person\nWHERE person.id IS NOT NULL OR'),
  inCypher('entry/fields', 'whether an entry is for oneself is told', 'CASE WHEN me = writer THEN entry.forMe END', 'entry.forMe'),
  inCypher('ask/fields', 'the brief is told to the first circle', 'CASE WHEN me = writer THEN ask.brief END', 'ask.brief'),
  inCypher('project/keepers', 'a reader sees all keepers', 'WITH me, writer, kept AS project\n  WHERE', 'WITH me, writer, kept AS project\n  WHERE writer.id IS NOT NULL OR'),
  inCypher('perimeter/candidate', 'a candidate who blocks stays on the list', 'AND NOT EXISTS { (me)-[:BLOCKS]-(person) }', ''),
  inCypher('perimeter/connector', 'a vouch taken back still leads there', ' AND EXISTS { (connector)-[:VOUCHES]->(person) }', ''),
  inCypher('perimeter/seen-as', 'as a stranger one sees what they would get', '// @include acquaintance/with', 'MATCH (me:Person {id: $me}) UNWIND [$person] AS id MATCH (person:Person {id: id}) WITH me, person, 1 AS met, id'),
  inCypher('invitation/read', 'an invitation shows across a block', 'AND NOT EXISTS { MATCH (inviter)-[:BLOCKS]-(me:Person) WHERE me.id = $me }', ''),
  inCypher('perimeter/proposal', 'a proposal tells of the block by its proposer', 'AND NOT EXISTS { (me)-[:BLOCKS]-(proposer) } ', ''),
  inCypher('keeper/alone', 'a keeper behind a block shows when one leaves', ' AND NOT EXISTS { (me)-[:BLOCKS]-(other) }', ''),
  inCypher('entry/mine', 'anybody changes an entry', 'MATCH (me)-[:WROTE]->(entry:Entry {id: mine})', 'MATCH (entry:Entry {id: mine})'),
  inCypher('ask/mine', 'the candidates of another\'s ask', 'MATCH (me)-[:ASKS]->(ask:Ask {id: mine})', 'MATCH (ask:Ask {id: mine})'),
  inCypher('perimeter/message', 'what was said before one came is read', 'message.saidAt >= part.since AND', 'message.saidAt >= 0 AND'),
  inCypher('perimeter/message', 'what somebody behind a block said is read', ' AND NOT EXISTS { (me)-[:BLOCKS]-(from) }', ''),
  inCypher('thread/read', 'a conversation is anybody\'s who has its id', 'WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }', ''),
  inCypher('thread/message', 'a message is anybody\'s who has its id', 'MATCH (me)-[part:TAKES_PART]->(thread)', 'MATCH ()-[part:TAKES_PART]->(thread)'),
  inCypher('thread/leave', 'anybody ends a conversation', 'WHERE EXISTS { (me)-[:TAKES_PART]->(thread) }\nSET thread.locked = true\nWITH me, thread\nMATCH (me)', 'SET thread.locked = true\nWITH me, thread\nMATCH ()'),
  inCypher('helper/dismiss', 'dismissing tells of people nobody found', 'WHERE EXISTS {\n  MATCH (ask)-[surfaced:SURFACED]->(person)\n  WHERE\n  // @include perimeter/candidate\n}', ''),
  inCypher('ask/hold-helpers', 'anybody there is can be thanked', 'WHERE EXISTS { (me)-[:MET]->(person) } OR\n// @include perimeter/companion\n', ''),
  inApi('thread/say', 'whatever there is is answered', "run('perimeter/look', { me, ids: [item] })", "run('thread/about', { me, item, now })"),
  inApi('block/block', 'a block leaves conversations as they are', "await run('thread/part', { me, person });", ''),
  // The server
  inApi('perimeter/look', 'the last look is skipped', 'return rows.filter(({ id, writer }) => writer.id === me || readable.has(id));', 'return rows.filter(({ id }) => id !== undefined || readable.has(id));'),
  inApi('server/page', 'a page leaves without the last look', 'list.look ? await list.look(shown) : shown', 'shown'),
  inApi('server/loaders', 'an entry by its id leaves without the last look', "lookAgain(run, me, await run('entry/read', { me, ids }))", "run('entry/read', { me, ids })"),
  inApi('server/loaders', 'an ask by its id leaves without the last look', "lookAgain(run, me, await run('ask/read', { me, ids, now }))", "run('ask/read', { me, ids, now })"),
  inApi('server/loaders', 'things are kept from one request, and one viewer, to the next', 'export function createLoaders(run: Run, me: string | null, now: number): Loaders {',
    'let kept: Loaders | undefined;\nexport function createLoaders(run: Run, me: string | null, now: number): Loaders {\n  return kept ??= create(run, me, now);\n}\n\nfunction create(run: Run, me: string | null, now: number): Loaders {'),
  inApi('server/cursor', 'a cursor is good for any viewer', 'JSON.stringify([viewer, list])', "JSON.stringify([viewer.length > 0, list])"),
  inApi('server/cursor', 'a cursor is good for any list', 'JSON.stringify([viewer, list])', 'JSON.stringify([viewer, list.length > 0])'),
  inApi('entry/entry', 'who looked over an entry is told to its readers', 'entry.writer.id !== signedIn(context) ? null :', 'entry.writer.id === \'\' ? null :'),
  inApi('report/report', 'reporting finds what one may not read', 'if (!heard) return notFound(\'itemId\');', ''),
  inApi('server/metrics', 'requests are logged with what was written', '{ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }', '{ route, status: reply.statusCode, body: request.body }'),
];
