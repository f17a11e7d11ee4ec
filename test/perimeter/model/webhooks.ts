/** Webhooks of the viewer: what made one decides how long it stands, and who is shown it. */
import { appThrough, doorOf } from '../../support/door.ts';
import type { Webhook } from './facts.ts';
import { byId, type Viewpoint } from './ties.ts';

const door = doorOf('session');

export const ownWebhooks = ({ world, me }: Viewpoint): Webhook[] =>
  (world.webhooks ?? []).filter(({ person, token = null, grant = null }) => {
    const given = byId(world.grants ?? [], grant ?? '');
    const owner = token ? byId(world.tokens ?? [], token) : given;
    const isOwned = token !== null || grant !== null;
    const stands = !isOwned || (owner !== null && owner.expiresAt > world.now);
    // The token by which people come in through another door made no webhook; an app is shown those of the app.
    const isShown = door === 'session' || (door === 'app' && given?.app === appThrough(door, me));
    return person === me && stands && isShown;
  });

export const makerOf = ({ token = null, grant = null }: Webhook): string =>
  token ? 'TOKEN' : grant ? 'APP' : 'PERSON';

/** What its owner reads that its maker is called. */
export function makerNameOf({ token = null, grant = null }: Webhook, { world }: Viewpoint): string | null {
  if (token) return byId(world.tokens ?? [], token)?.name ?? null;
  const app = grant && byId(world.grants ?? [], grant)?.app;
  return (app && byId(world.apps ?? [], app)?.name) ?? null;
}
