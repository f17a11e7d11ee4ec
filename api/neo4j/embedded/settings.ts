/** Settings of Neo4j that a host adds to ours, as in neo4j.conf. */
import { readIfThere } from './files.ts';
import { SetupProblem } from '../setup-problem.ts';

/** Names and values. A name of ours stands in its place. */
export type Settings = ReadonlyMap<string, string>;

/** Where the database listens and who gets in is decided here: another value would open or close the door. */
const ours = /^(server\.(default_listen_address|bolt\.|https?\.|directories\.)|dbms\.security\.auth_)/;

/**
 * Reads the file. It may be missing where `optional`. Throws SetupProblem for a line that is no setting, a
 * setting that stands twice, and one that only we may set.
 */
export async function readSettings(file: string, optional: boolean): Promise<Settings> {
  const text = await readIfThere(file);
  if (text === undefined && !optional)
    throw new SetupProblem(`The file that NEO4J_CONF names is not there: ${file}`);
  const settings = new Map<string, string>();
  for (const [place, line] of (text ?? '').split(/\r?\n/).entries()) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    const [, name, value = ''] = /^\s*([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const problem =
      name === undefined
        ? 'is not "name=value"'
        : ours.test(name)
          ? `sets ${name}, which tiers-espace sets itself`
          : settings.has(name)
            ? `sets ${name} a second time`
            : null;
    if (name === undefined || problem)
      throw new SetupProblem(`${file}, line ${place + 1}, ${problem ?? 'is wrong'}.`);
    settings.set(name, value);
  }
  return settings;
}
