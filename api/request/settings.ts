/**
 * The host's settings. They are stored in the graph, so that all processes use the same, and changed by
 * `admin set NAME VALUE`.
 */

interface Setting {
  default: number;
  least: number;
  most: number;
  whole: boolean;
  means: string;
}

/** Stored for "off": no limit. */
export const off = 2_147_483_647;

export const settings = {
  fullTrusts: { default: 30, least: 1, most: off, whole: true, means: 'how many people one can trust fully' },
  offers: { default: 30, least: 1, most: off, whole: true, means: 'how many topics one can offer help with' },
  wideningsPerWeek: {
    default: 3,
    least: 1,
    most: off,
    whole: true,
    means: 'how often one can widen or refresh asks in seven days',
  },
  connectorWeeklyCap: {
    default: 3,
    least: 1,
    most: off,
    whole: true,
    means: 'how many requests for an introduction reach one connector in seven days',
  },
  introductions: {
    default: 3,
    least: 1,
    most: off,
    whole: true,
    means: 'how many introductions one can have open that one requested',
  },
  weeklyCap: {
    default: 3,
    least: 1,
    most: 50,
    whole: true,
    means: 'how many requests a new person can receive in seven days, until they change it',
  },
  invitations: {
    default: 10,
    least: 1,
    most: off,
    whole: true,
    means: 'how many invitations one can have open',
  },
  newPersonHours: {
    default: 24,
    least: 0,
    most: 8_760,
    whole: true,
    means: 'for how many hours a new person leads to nobody and is found by nobody: 0 is not at all',
  },
  newPersonRequests: {
    default: 3,
    least: 0,
    most: 1_000,
    whole: true,
    means: 'how many introductions a new person can request or offer in their first week: 0 is no limit',
  },
  passkeys: {
    default: 20,
    least: 1,
    most: off,
    whole: true,
    means: 'how many passkeys one can have',
  },
  webhooks: {
    default: 10,
    least: 0,
    most: off,
    whole: true,
    means: 'how many webhooks one can have',
  },
  tokens: {
    default: 20,
    least: 0,
    most: off,
    whole: true,
    means: 'how many tokens one can make for oneself that are valid at once',
  },
  registeredApps: {
    default: 10,
    least: 0,
    most: off,
    whole: true,
    means: 'how many apps one can register',
  },
  appApproval: {
    default: 0,
    least: 0,
    most: 1,
    whole: true,
    means: 'whether an app has to be approved (admin apps) before people can let it in: 1 is yes, 0 is no',
  },
  topicWishes: {
    default: 10,
    least: 1,
    most: off,
    whole: true,
    means: 'how many words one can wish for as topics at once',
  },
  entriesPerDay: {
    default: 300,
    least: 1,
    most: off,
    whole: true,
    means: 'how many entries one can write in a day',
  },
  messagesPerDay: {
    default: 1_000,
    least: 1,
    most: off,
    whole: true,
    means: 'how many messages one can send in a day',
  },
  charactersKept: {
    default: 20_000_000,
    least: 1_000,
    most: off,
    whole: true,
    means: 'how many characters of entries, asks and messages one can keep',
  },
  projects: { default: 100, least: 1, most: off, whole: true, means: 'how many projects one can keep' },
  openAsks: { default: 50, least: 1, most: off, whole: true, means: 'how many open asks one can have' },
  pointsPerMinute: {
    default: 30_000,
    least: 100,
    most: off,
    whole: true,
    means: 'how many points the requests of one account can cost in a minute',
  },
  pointsPerMinuteDemo: {
    default: 30_000,
    least: 100,
    most: off,
    whole: true,
    means: 'how many points the requests of one visit to the demonstration house can cost in a minute',
  },
  pointsPerMinuteUnknown: {
    default: 30_000,
    least: 100,
    most: off,
    whole: true,
    means: 'how many points requests from one network address can cost in a minute without being signed in',
  },
  pointsPerOperation: {
    default: 4_000,
    least: 100,
    most: off,
    whole: true,
    means: 'how many points one operation of an account can cost',
  },
  pointsPerOperationDemo: {
    default: 2_000,
    least: 100,
    most: off,
    whole: true,
    means: 'how many points one operation in the demonstration house can cost',
  },
  pointsPerOperationUnknown: {
    default: 1_500,
    least: 100,
    most: off,
    whole: true,
    means: 'how many points one operation can cost without being signed in',
  },
  operationsAtOnce: {
    default: 4,
    least: 1,
    most: off,
    whole: true,
    means: 'how many operations of one account are at work at the same time; the others wait',
  },
  operationsAtOnceDemo: {
    default: 1,
    least: 1,
    most: off,
    whole: true,
    means: 'how many operations of one visit to the demonstration house are at work at the same time',
  },
  operationsAtOnceUnknown: {
    default: 2,
    least: 1,
    most: off,
    whole: true,
    means:
      'how many operations from one network address are at work at the same time without being signed in',
  },
  connectionsPerMinute: {
    default: 300,
    least: 1,
    most: off,
    whole: true,
    means: 'how many WebSockets one network address can begin in a minute',
  },
  shownExponent: {
    default: 0.1,
    least: 0,
    most: 1,
    whole: false,
    means: 'how much being shown often lowers a score: 0 is not at all',
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

export const defaults = Object.fromEntries(
  Object.entries(settings).map(([name, setting]) => [name, setting.default]),
) as Record<SettingName, number>;

/**
 * The value to store, or the problem to show. `text` is what the host typed: a number, or `off` where a limit
 * can be lifted.
 */
export function parseSetting(
  name: string,
  text: string,
): { name: SettingName; value: number; whole: boolean } | { problem: string } {
  if (!(name in settings))
    return { problem: `There is no setting "${name}"; there are ${Object.keys(settings).join(', ')}.` };
  const setting: Setting = settings[name as SettingName];
  const value = text === 'off' && setting.most === off ? off : text.trim() === '' ? Number.NaN : Number(text);
  const fits = value >= setting.least && value <= setting.most && (!setting.whole || Number.isInteger(value));
  if (fits) return { name: name as SettingName, value, whole: setting.whole };
  const range =
    setting.most === off ? `from ${setting.least}, or "off"` : `from ${setting.least} to ${setting.most}`;
  return { problem: `${name} takes a ${setting.whole ? 'whole ' : ''}number ${range}: ${setting.means}.` };
}
