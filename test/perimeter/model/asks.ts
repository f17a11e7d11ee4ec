/** The state of an ask as everybody who reads it sees it: an ask whose time has run out is closed. */
import type { Ask } from './facts.ts';
import type { Viewpoint } from './ties.ts';

export const askState = ({ world }: Viewpoint, { state, until }: Ask): string =>
  ['INNER', 'WIDENED'].includes(state) && until !== null && until <= world.now ? 'CLOSED' : state;
