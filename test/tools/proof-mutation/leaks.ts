/** Every seeded leak: a rule somebody could forget, or a well-meant change that gives something away. */
import { activityLeaks } from './leaks/activity.ts';
import { introductionsLeaks } from './leaks/introductions.ts';
import { joiningLeaks } from './leaks/joining.ts';
import type { Leak } from './leaks/leak.ts';
import { readingLeaks } from './leaks/reading.ts';
import { serverLeaks } from './leaks/server.ts';
import { threadsLeaks } from './leaks/threads.ts';
import { visibilityLeaks } from './leaks/visibility.ts';

export type { CaughtBy, Leak } from './leaks/leak.ts';

export const leaks: readonly Leak[] = [
  ...readingLeaks,
  ...visibilityLeaks,
  ...threadsLeaks,
  ...introductionsLeaks,
  ...joiningLeaks,
  ...activityLeaks,
  ...serverLeaks,
];
