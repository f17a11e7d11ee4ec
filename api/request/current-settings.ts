/**
 * The host's settings as a request needs them: read again every few seconds, the last known ones when the
 * graph cannot say.
 */
import type { Graph } from '../neo4j/graph.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { defaults, type SettingName } from './settings.ts';

export type Settings = Readonly<Record<SettingName, number>>;
export type ReadSettings = () => Promise<Settings>;

/** Milliseconds for which what was read is taken to hold. */
const fresh = 3_000;

export function cachedSettings(graph: Graph): ReadSettings {
  let known: Promise<Settings> = Promise.resolve(defaults);
  let until = 0;
  return () => {
    if (performance.now() >= until) {
      until = performance.now() + fresh;
      const last = known;
      known = graph.run(new Deadline(1_000), 'request/settings', {}).then(
        async ([row]) => row ?? (await last),
        () => last,
      );
    }
    return known;
  };
}
