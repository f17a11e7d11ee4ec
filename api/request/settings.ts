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
  tokens: {
    default: 20,
    least: 0,
    most: off,
    whole: true,
    means: 'how many tokens one can make for oneself that are valid at once',
  },
  requestsPerMinute: {
    default: 3000,
    least: 1,
    most: off,
    whole: true,
    means: 'how many requests one account can send in a minute',
  },
  requestsPerMinuteUnknown: {
    default: 600,
    least: 1,
    most: off,
    whole: true,
    means: 'how many requests one network address can send in a minute without being signed in',
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
