/**
 * The host's settings for requests: read from the graph every few seconds; while the graph does not answer,
 * the last ones known.
 */
import type { Graph } from '../neo4j/graph.ts';
import { Deadline } from '../neo4j/deadline.ts';
import { defaults, type SettingName } from './settings.ts';

export type Settings = Readonly<Record<SettingName, number>>;
export type ReadSettings = () => Promise<Settings>;

/** Milliseconds for which settings that were read are used. */
const settingsTtl = 3_000;

export function cachedSettings(graph: Graph): ReadSettings {
  let known: Promise<Settings> = Promise.resolve(defaults);
  let until = 0;
  return () => {
    if (performance.now() >= until) {
      until = performance.now() + settingsTtl;
      const last = known;
      known = graph.run(new Deadline(1_000), 'request/settings', {}).then(
        async ([row]) => row ?? (await last),
        () => last,
      );
    }
    return known;
  };
}
