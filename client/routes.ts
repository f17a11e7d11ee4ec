/**
 * Which screen is loaded at which address, in the order in which the addresses are tried. The build reads this
 * list from the source (build/routes.ts), for the server to announce the files of each.
 */
import { createElement, lazy, useState, type ComponentType } from 'react';
import type { Read } from './graph/early.ts';

/** What `:id` and `:personId` in an address stand for. A screen takes those that its address has. */
export interface Params {
  id: string;
  personId: string;
}
interface ScreenModule {
  default: ComponentType<Params>;
  /** What the screen asks the API first, exactly as its hooks ask it. */
  reads?: (params: Params) => Read[];
}

interface Route {
  path: string;
  load(): Promise<ScreenModule>;
  Screen: ComponentType<Params>;
  /** Shown to everybody; other screens only to people who are signed in. */
  open: boolean;
  /** Whether it stays the same screen when what its address stands for changes. */
  stays: boolean;
}

function at(
  path: string,
  load: Route['load'],
  { open = false, stays = false }: Partial<Pick<Route, 'open' | 'stays'>> = {},
): Route {
  let loaded: ComponentType<Params> | null = null;
  const loadAndKeep = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Lazy = lazy(loadAndKeep);
  // What is loaded already is drawn without `lazy`: React shows what it has waited for only 300 ms after it began
  // to wait, even if that came at once.
  function Screen(params: Params) {
    const [Shown] = useState<ComponentType<Params>>(() => loaded ?? Lazy);
    return createElement(Shown, params);
  }
  return { path, load: loadAndKeep, Screen, open, stays };
}

export const routes = [
  at('/enter', () => import('./screens/enter/enter.tsx'), { open: true }),
  at('/invitation', () => import('./screens/invitation/invitation.tsx'), { open: true }),
  at('/consent/:id', () => import('./screens/consent/consent.tsx'), { open: true }),
  at('/device', () => import('./screens/device/device.tsx'), { open: true }),
  at('/aide', () => import('./screens/help/help.tsx'), { open: true }),
  at('/welcome', () => import('./screens/welcome/welcome.tsx')),
  at('/address', () => import('./screens/address/address.tsx')),
  at('/asks', () => import('./screens/asks/asks.tsx')),
  at('/asks/new', () => import('./screens/ask-form/ask-form.tsx')),
  at('/asks/:id', () => import('./screens/ask/ask.tsx')),
  at('/asks/:id/edit', () => import('./screens/ask-form/ask-form.tsx')),
  at('/asks/:id/introduce/:personId', () => import('./screens/introduce/introduce.tsx')),
  at('/logbooks', () => import('./screens/logbooks/logbooks.tsx')),
  at('/logbooks/:id', () => import('./screens/logbook/logbook.tsx')),
  at('/logbooks/:id/write', () => import('./screens/note/note.tsx')),
  at('/logbooks/:id/readers', () => import('./screens/readers/readers.tsx')),
  at('/logbooks/:id/keepers', () => import('./screens/keepers/keepers.tsx')),
  at('/circle', () => import('./screens/circle/circle.tsx')),
  at('/circle/invite', () => import('./screens/invite/invite.tsx')),
  at('/introductions', () => import('./screens/introductions/introductions.tsx')),
  at('/introductions/:id', () => import('./screens/introductions/introduction.tsx')),
  at('/me', () => import('./screens/me/me.tsx')),
  at('/me/profile', () => import('./screens/me/profile.tsx')),
  at('/me/offers', () => import('./screens/me/offers.tsx')),
  at('/me/mail', () => import('./screens/me/mail.tsx')),
  at('/me/browsers', () => import('./screens/me/browsers.tsx')),
  at('/me/blocked', () => import('./screens/me/blocked.tsx')),
  at('/me/passkeys', () => import('./screens/me/passkeys.tsx')),
  at('/me/tokens', () => import('./screens/me/tokens.tsx')),
  at('/me/build', () => import('./screens/me/build.tsx')),
  at('/me/webhooks', () => import('./screens/me/webhooks.tsx')),
  at('/me/export', () => import('./screens/me/export.tsx')),
  at('/me/leave', () => import('./screens/me/leave.tsx')),
  at('/threads', () => import('./screens/threads/threads.tsx')),
  // In a wide window the list of conversations stands beside the one that is open.
  at('/threads/:id', () => import('./screens/threads/threads.tsx'), { stays: true }),
];

/** What the screen at an address asks the API first. */
export async function readsAt(address: string): Promise<Read[]> {
  for (const { path, load } of routes) {
    const match = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`).exec(address);
    if (match) return (await load()).reads?.((match.groups ?? {}) as unknown as Params) ?? [];
  }
  return [];
}
