/**
 * The steps of the clients, drawn from one seed: who does what to whom. The entry or cursor is chosen when
 * the step is done, by `dice`.
 */
import fc from 'fast-check';

export const changes = [
  'trust',
  'withdraw',
  'draw',
  'write',
  'edit',
  'remove',
  'share',
  'block',
  'back',
] as const;
export const reads = [
  'entries',
  'first',
  'cursor',
  'node',
  'circleAsks',
  'logbooks',
  'person',
  'lookOver',
  'seenAs',
] as const;
export type What = (typeof changes)[number] | (typeof reads)[number];

/** `follow`: a withdrawal is followed at once by a new text that the other must never read. */
export interface Step {
  what: What;
  who: number;
  whom: number;
  project: number;
  dice: number[];
  follow: boolean;
}

type Weights = Partial<Record<What, number>>;
/**
 * Writers change their mind all the time; readers read the same few pages meanwhile; one more client acts for
 * everybody.
 */
const writing: Weights = {
  trust: 24,
  withdraw: 9,
  draw: 15,
  write: 16,
  edit: 24,
  remove: 5,
  share: 1,
  block: 1,
  back: 4,
  seenAs: 3,
};
const meddling: Weights = {
  trust: 10,
  withdraw: 3,
  draw: 4,
  write: 5,
  edit: 10,
  remove: 2,
  share: 1,
  block: 3,
  back: 14,
  entries: 8,
  seenAs: 4,
  node: 8,
};
const reading: Weights = {
  entries: 36,
  first: 8,
  cursor: 12,
  node: 12,
  circleAsks: 5,
  logbooks: 7,
  person: 6,
  lookOver: 10,
};
/**
 * The eight clients. Each of the first three is one writer, so that the order of that writer's changes is
 * certain.
 */
const clients: { weights: Weights; who?: number }[] = [
  { weights: writing, who: 0 },
  { weights: writing, who: 1 },
  { weights: writing, who: 2 },
  { weights: meddling },
  { weights: reading },
  { weights: reading },
  { weights: reading },
  { weights: reading },
];
const dice = 1 << 20;

const steps = ({ weights, who }: (typeof clients)[number]): fc.Arbitrary<Step> =>
  fc.noBias(
    fc.record({
      what: fc.oneof(
        ...Object.entries(weights).map(([what, weight]) => ({
          arbitrary: fc.constant(what as What),
          weight,
        })),
      ),
      who: who === undefined ? fc.nat(dice) : fc.constant(who),
      whom: fc.nat(dice),
      project: fc.nat(dice),
      dice: fc.array(fc.nat(dice), { minLength: 3, maxLength: 3 }),
      follow: fc.boolean(),
    }),
  );

/** The steps of each client: twice its share, and from the beginning again after that. */
export const planned = (seed: number, operations: number): Step[][] =>
  clients.map((client, index) =>
    fc.sample(steps(client), { seed: seed + index, numRuns: Math.ceil(operations / 4) }),
  );
