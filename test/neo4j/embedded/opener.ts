// Run by support.ts in another process. Opens the database of a folder, writes the result as one line of JSON
// to stdout, and keeps it open until stdin ends, which also happens when the test is killed.
import { openEmbedded } from '../../../api/neo4j/embedded/open.ts';
import type { OpenOptions } from '../../../api/neo4j/embedded/open.ts';

const [dataDir = '', role = ''] = process.argv.slice(2);
const stdinEnds = new Promise<void>((resolve) => process.stdin.resume().once('end', resolve));
const leaving = new AbortController();
void stdinEnds.then(() => leaving.abort(new Error('told to leave')));
const say = (line: string) => process.stderr.write(`${line}\n`);
const tell = (outcome: object) => process.stdout.write(`${JSON.stringify(outcome)}\n`);
try {
  const database = await openEmbedded({
    dataDir,
    role: role as OpenOptions['role'],
    say,
    signal: leaving.signal,
  });
  tell({ uri: database.uri, password: database.password, pid: database.pid });
  await stdinEnds;
  await database.close();
} catch (error) {
  const { name, message } = error as Error;
  tell({ name, problem: message });
}
process.exit();
