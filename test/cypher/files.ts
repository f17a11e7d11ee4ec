/** The files of cypher/, read as code generation reads them. */
import { readCypher } from '../../schema/codegen/files.ts';
import { readStatements } from '../../schema/codegen/statement.ts';

const { sources, migrations: ordered } = readCypher('cypher');

export const migrations = ordered.map(([, text]) => text);
/** Sources by name, without the migrations. */
export const files = sources;
const read = readStatements(files);
/** What is put into statements: shape files that hold no text are never included. */
export const fragments = read.filter(({ fragment, text }) => fragment && text !== '');
/** The statements that are sent: all but the fragments. */
export const whole = read.filter(({ fragment }) => !fragment);
