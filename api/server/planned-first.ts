import type { StatementName } from '../neo4j/catalogue.generated.ts';
import type { ToPlan } from '../neo4j/graph.ts';

/** The statements that take longest to plan, those of the first pages first. */
const slow: readonly StatementName[] = [
  'person/read',
  'helper/surface',
  'helper/candidates',
  'helper/dormant',
  'project/read',
  'entry/list',
  'perimeter/recheck-access',
  'project/keepers',
  'project/logbooks',
  'ask/circle',
  'project/of-person',
  'entry/read',
  'ask/read',
  'activity/recipients',
  'activity/deliveries',
  'activity/list',
];

/** Slow statements that mutations run after the retry key of the mutation is stored. */
const inMutations: readonly StatementName[] = [
  'block/set',
  'perimeter/recheck-access',
  'introduction/read',
  'introduction/possible',
  'helper/dormant',
  'helper/surface',
];

/** What the database plans first at the start. */
export const plannedFirst: readonly ToPlan[] = [
  ...slow.map((name) => ({ name, afterChange: false })),
  { name: 'request/claim-key', afterChange: false },
  ...inMutations.map((name) => ({ name, afterChange: true })),
];
