/** Settings for a server of a test that sends as much as it likes. */
import { off, type SettingName } from '../../api/request/settings.ts';

export const unlimited = {
  entriesPerDay: off,
  messagesPerDay: off,
  charactersKept: off,
  projects: off,
  openAsks: off,
  pointsPerMinute: off,
  pointsPerMinuteDemo: off,
  pointsPerMinuteUnknown: off,
  pointsPerOperation: off,
  pointsPerOperationDemo: off,
  pointsPerOperationUnknown: off,
  operationsAtOnce: off,
  operationsAtOnceDemo: off,
  operationsAtOnceUnknown: off,
  connectionsPerMinute: off,
} as const satisfies Partial<Record<SettingName, number>>;
