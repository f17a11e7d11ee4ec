import type { Context } from '../request/context.ts';

/** By what the viewer asks, which decides which of their webhooks there are: a token, an app, or a session. */
export const askedBy = ({ viewer }: Context): Record<'token' | 'app', string | null> => ({
  token: viewer?.token ?? null,
  app: viewer?.app ?? null,
});
