/** Webhooks of the viewer: what made one decides how long it stands. */
import type { Webhook } from './facts.ts';
import { byId, type Viewpoint } from './ties.ts';

export const ownWebhooks = ({ world, me }: Viewpoint): Webhook[] =>
  (world.webhooks ?? []).filter(({ person, token = null, grant = null }) => {
    const owner = token ? byId(world.tokens ?? [], token) : grant ? byId(world.grants ?? [], grant) : null;
    const isOwned = token !== null || grant !== null;
    return person === me && (!isOwned || (owner !== null && owner.expiresAt > world.now));
  });

export const makerOf = ({ token = null, grant = null }: Webhook): string =>
  token ? 'TOKEN' : grant ? 'APP' : 'PERSON';

/** What its owner reads that its maker is called. */
export function makerNameOf({ token = null, grant = null }: Webhook, { world }: Viewpoint): string | null {
  if (token) return byId(world.tokens ?? [], token)?.name ?? null;
  const app = grant && byId(world.grants ?? [], grant)?.app;
  return (app && byId(world.apps ?? [], app)?.name) ?? null;
}
