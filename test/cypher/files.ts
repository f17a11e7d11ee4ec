/** The files of cypher/, read as code generation reads them. */
import { readFolder } from '../../api/neo4j/codegen.ts';
import { readStatements } from '../../api/neo4j/statement.ts';

const all = [...readFolder('cypher')];
const isMigration = ([name]: [string, string]) => name.startsWith('migrations/');

export const migrations = all.filter(isMigration).map(([, text]) => text);
/** Sources by name, without the migrations. */
export const files = new Map(all.filter((file) => !isMigration(file)));
const read = readStatements(files);
export const fragments = read.filter(({ fragment }) => fragment);
/** The statements that are sent: all but the fragments. */
export const whole = read.filter(({ fragment }) => !fragment);
