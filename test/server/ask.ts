/** Sends documents by HTTP and over a socket, and gives the whole answer, with what it cost. */
import { createClient } from 'graphql-ws';
import { Socket as WebSocket } from '../support/canary/socket.ts';
import type { Someone } from '../support/people.ts';

interface Cost {
  requested: number;
  limit: number;
  remaining: number;
  resetAt: string;
}
export interface Priced {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; cost?: number; limit?: number } }[];
  extensions: { cost: Cost };
}

export const asking = (who: Someone | null): Record<string, string> =>
  who === null ? {} : { authorization: `Bearer ${who.token}` };

export async function post(api: string, who: Someone | null, body: object, search = '') {
  const response = await fetch(`${api}/graphql${search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...asking(who) },
    body: JSON.stringify(body),
  });
  return { response, answer: (await response.json()) as Priced };
}

export function overSocket(api: string, who: Someone | null, search = '') {
  const client = createClient({
    url: `${api.replace('http', 'ws')}/graphql${search}`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: asking(who),
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    for await (const result of client.iterate({ query, variables })) return result as unknown as Priced;
    throw new Error('no answer');
  };
  return { ask, end: () => client.dispose() };
}
