/** Sends one delivery. Of the answer the status is read, and nothing else. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Webhook } from 'standardwebhooks';
import type { Hosts } from './hosts.ts';

/** Milliseconds for a delivery: looking up the name, connecting, sending, and the head of the answer. */
const patience = 15_000;

export interface Message {
  url: string;
  secret: string;
  /** The same at each try. */
  id: string;
  body: string;
  /** When it is sent; milliseconds since 1970. */
  at: number;
}

/**
 * The HTTP status of the answer; null when there was none in time, or no connection was made, for whatever
 * reason: that a name leads to a private address is not told. Redirections are not followed.
 */
export function send(
  hosts: Hosts,
  { url, secret, id, body, at }: Message,
  stopping: AbortSignal,
): Promise<number | null> {
  const target = new URL(url);
  const request = target.protocol === 'http:' ? httpRequest : httpsRequest;
  const signed = new Date(at);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'tiers-espace',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, signed, body),
  };
  const signal = AbortSignal.any([AbortSignal.timeout(patience), stopping]);
  return new Promise((resolve) => {
    try {
      const sent = request(
        target,
        { method: 'POST', headers, agent: hosts.agentFor(target), signal },
        (response) => {
          resolve(response.statusCode ?? null);
          response.destroy();
        },
      );
      sent.on('error', () => resolve(null));
      sent.end(body);
    } catch {
      resolve(null); // the agent throws for an address that needs no look-up
    }
  });
}
