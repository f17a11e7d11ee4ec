/** Where a draft was written, read from its place such as `note/project_…`. */

const kinds = [
  'note',
  'edit',
  'ask',
  'answer',
  'message',
  'introduce',
  'pass-on',
  'offer-introduction',
  'invite',
  'project',
  'report',
  'thanks',
  'offer',
  'token',
  'app',
  'about',
  'welcome',
] as const;
export type DraftKind = (typeof kinds)[number] | 'other';

export interface DraftPlace {
  kind: DraftKind;
  /** The address of the form; null while the project of the entry it is about is not known. */
  to: string | null;
  /** The entry whose project must be read to know the address. */
  entry: string | null;
}

const addresses: Partial<Record<DraftKind, (id: string, further: string) => string>> = {
  note: (project) => `/logbooks/${project}/write`,
  ask: (from) =>
    from.startsWith('ask_')
      ? `/asks/${from}/edit`
      : from.startsWith('entry_')
        ? `/asks/new?entry=${from}`
        : '/asks/new',
  message: (thread) => `/threads/${thread}`,
  introduce: (ask, person) => `/asks/${ask}/introduce/${person}`,
  'pass-on': (introduction) => `/introductions/${introduction}`,
  invite: () => '/circle/invite',
  project: (project) => (project.startsWith('project_') ? `/logbooks/${project}/keepers` : '/logbooks'),
  thanks: (ask) => `/asks/${ask}`,
  offer: () => '/me/offers',
  token: () => '/me/tokens',
  app: () => '/me/build',
  about: () => '/me/profile',
  welcome: () => '/welcome',
};

export function readPlace(place: string): DraftPlace {
  const [begin = '', id = '', further = ''] = place.split('/');
  const kind = kinds.find((known) => known === begin) ?? 'other';
  const address = addresses[kind];
  if (address) return { kind, to: address(id, further), entry: null };
  if (id.startsWith('ask_')) return { kind, to: `/asks/${id}`, entry: null };
  return { kind, to: null, entry: id.startsWith('entry_') ? id : null };
}

/** Some of what was written: its main text, else its title. */
export function textOf(value: unknown): string {
  const { text, title } = (value ?? {}) as { text?: unknown; title?: unknown };
  return [text, title].map((field) => (typeof field === 'string' ? field.trim() : '')).find(Boolean) ?? '';
}
