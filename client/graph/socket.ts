/**
 * The page's WebSocket: it receives the viewer's activity from the last cursor on, and is opened again until
 * the viewer leaves.
 */
import { createClient } from 'graphql-ws';
import { stringifyDocument } from 'urql';
import { backoff } from './backoff.ts';
import { graphql } from './generated/index.ts';
import type { ActivitySubscription, ActivitySubscriptionVariables } from './generated/graphql.ts';

/** Events carry ids only: screens read what the ids stand for again, with the rights of that moment. */
const activitySubscription = graphql(/* GraphQL */ `
  subscription Activity($after: String) {
    activity(after: $after) {
      __typename
      ... on EntryWritten {
        cursor
        about
        entry {
          id
          project {
            id
          }
        }
      }
      ... on AskShared {
        cursor
        about
        ask {
          id
          project {
            id
          }
        }
      }
      ... on AskResolved {
        cursor
        about
      }
      ... on IntroductionChanged {
        cursor
        about
      }
      ... on MessageSaid {
        cursor
        about
        message {
          id
          thread {
            id
          }
        }
      }
      ... on CaughtUp {
        cursor
      }
      ... on Gap {
        cursor
      }
    }
  }
`);

export type ActivityEvent = ActivitySubscription['activity'];

interface Subscriber {
  /** The last cursor, read each time the subscription starts. */
  cursor(): string | null;
  onEvent(event: ActivityEvent): void;
  /**
   * The API itself ended the subscription: the viewer may be signed out. `badCursor`: the API does not know
   * the cursor.
   */
  onEnd(badCursor: boolean): void;
}

/** Milliseconds between two pings, and until a ping without a pong closes the socket. */
const [pingInterval, pongTimeout] = [20_000, 5_000];

/** Subscribes until the returned function is called. */
export function subscribeToActivity({ cursor, onEvent, onEnd }: Subscriber): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let [attempt, pongTimer] = [0, 0];
  const client = createClient<ActivitySubscriptionVariables>({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    // The loop below retries instead: the library sends the first cursor again, and does not retry a
    // subscription that was refused.
    retryAttempts: 0,
    keepAlive: pingInterval,
    on: {
      ping: (received) => {
        if (!received) pongTimer = window.setTimeout(() => client.terminate(), pongTimeout);
      },
      pong: (received) => {
        if (received) window.clearTimeout(pongTimer);
      },
      closed: () => window.clearTimeout(pongTimer),
    },
  });
  /** Resolves when the subscription ends, to the errors the API gave; null when the connection broke. */
  const subscribeOnce = () =>
    new Promise<readonly unknown[] | null>((resolve) => {
      client.subscribe<ActivitySubscription>(
        { query: stringifyDocument(activitySubscription), variables: { after: cursor() } },
        {
          next: ({ data }) => {
            if (signal.aborted || !data) return;
            attempt = 0;
            onEvent(data.activity);
          },
          error: (error) => resolve(Array.isArray(error) ? error : null),
          complete: () => resolve([]),
        },
      );
    });
  const subscribeForEver = async () => {
    while (!signal.aborted) {
      const errors = await subscribeOnce();
      if (signal.aborted) return;
      if (errors) onEnd(errors.some(isBadInput));
      await backoff(attempt++, signal);
    }
  };
  void subscribeForEver();
  return () => {
    leaving.abort();
    void client.dispose();
  };
}

const isBadInput = (error: unknown) =>
  (error as { extensions?: { code?: string } }).extensions?.code === 'BAD_USER_INPUT';
