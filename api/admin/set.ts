import { off, parseSetting, settings, type SettingName } from '../request/settings.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { parsed, UsageProblem, type Command, type Desk } from './command.ts';

export const set: Command = {
  usage: ['set', 'set NAME VALUE'],
  means:
    'Lists what the host decides (name, value, meaning), or changes it. A limit can be lifted with "off".',
  plan(args) {
    const {
      positionals: [name, value, ...more],
    } = parsed({ args, allowPositionals: true, options: {} });
    if (name === undefined) return list;
    if (value === undefined || more.length > 0) throw new UsageProblem('Expected a name and one value.');
    const setting = parseSetting(name, value);
    if ('problem' in setting) throw new UsageProblem(setting.problem);
    return async ({ graph, out }) => {
      await graph.run(new Deadline(30_000), 'request/set-setting', setting);
      out(line(setting.name, setting.value));
      return 0;
    };
  },
};

/** A setting as it is listed: name, value, meaning. */
export const line = (name: SettingName, value: number): string =>
  `${name}\t${value === off ? 'off' : value}\t${settings[name].means}`;

async function list({ graph, out }: Desk): Promise<number> {
  const [stored] = await graph.run(new Deadline(30_000), 'request/settings', {});
  if (!stored) throw new Error('the settings are not prepared');
  for (const name of Object.keys(settings) as SettingName[]) out(line(name, stored[name]));
  return 0;
}
