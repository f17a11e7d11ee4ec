import type { StatementName } from '../neo4j/catalogue.generated.ts';
import type { ToPlan } from '../neo4j/graph.ts';

/** The reading statements that take longest to plan, those of the first pages first. */
const slow: readonly StatementName[] = [
  'person/read',
  'demo/mine',
  'helper/candidates',
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

/** The slow statements of mutations. A mutation runs them after it has stored its retry key. */
const inMutations: readonly StatementName[] = [
  'helper/dormant',
  'helper/surface',
  'perimeter/recheck-access',
  'introduction/possible',
  'introduction/read',
  'block/set',
];

/** What the database plans first at the start. */
export const plannedFirst: readonly ToPlan[] = [
  ...slow.map((name) => ({ name, afterChange: false })),
  { name: 'request/claim-key', afterChange: false },
  ...inMutations.map((name) => ({ name, afterChange: true })),
];
