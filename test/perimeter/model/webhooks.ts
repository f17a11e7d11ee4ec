/** Webhooks of the viewer: what made one decides how long it stands, and who is shown it. */
import { appThrough, doorOf, nameOfToken } from '../../support/door.ts';
import type { Webhook } from './facts.ts';
import { byId, type Viewpoint } from './ties.ts';

const door = doorOf('session');

export const ownWebhooks = ({ world, me }: Viewpoint): Webhook[] =>
  (world.webhooks ?? []).filter(({ person, token = null, grant = null }) => {
    const given = byId(world.grants ?? [], grant ?? '');
    const owner = token ? byId(world.tokens ?? [], token) : given;
    const isOwned = token !== null || grant !== null;
    const stands = !isOwned || (owner !== null && owner.expiresAt > world.now);
    // A token is shown those that it made (world/load-credentials.ts), an app those of the app.
    const isShown = { session: true, token: !isOwned, app: given?.app === appThrough('app', me) }[door];
    return person === me && stands && isShown;
  });

export const makerOf = ({ token = null, grant = null }: Webhook): string =>
  grant ? 'APP' : token || door === 'token' ? 'TOKEN' : 'PERSON';

/** What its owner reads that its maker is called. */
export function makerNameOf({ token = null, grant = null }: Webhook, { world }: Viewpoint): string | null {
  if (token) return byId(world.tokens ?? [], token)?.name ?? null;
  if (door === 'token' && !grant) return nameOfToken;
  const app = grant && byId(world.grants ?? [], grant)?.app;
  return (app && byId(world.apps ?? [], app)?.name) ?? null;
}
