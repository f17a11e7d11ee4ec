import type { Step } from './progress.ts';

/** What every step is given. */
export interface Frame {
  onStep(step: Step): void;
  /** To the step after this one. */
  onNext(): void;
  /** Home, where the steps wait. */
  onLater(): void;
}
