/** The page's one socket: what happens is told over it, from where one stood on. It is opened again for ever, until one leaves. */
import { createClient } from 'graphql-ws';
import { stringifyDocument } from 'urql';
import { graphql } from './generated/index.ts';
import type { HearingSubscription, HearingSubscriptionVariables } from './generated/graphql.ts';
import { pause } from './backoff.ts';

/** Ids only: what they stand for is read anew, with the rights of that moment. */
const hearing = graphql(/* GraphQL */ `
  subscription Hearing($after: String) {
    activity(after: $after) {
      __typename
      ... on EntryWritten {
        cursor
        about
      }
      ... on AskShared {
        cursor
        about
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

export type Heard = HearingSubscription['activity'];

interface Wishes {
  /** Where one stands, asked at each opening. */
  after(): string | null;
  hear(heard: Heard): void;
  /** The house itself ended it: perhaps one is not in any more. `unknown`: the cursor was none of its own. */
  ended(unknown: boolean): void;
}

/** Milliseconds between two signs of life, and how long an answer to one may take. */
const [beat, patience] = [20_000, 5_000];

/** Begins to listen; what is returned ends it. */
export function listen({ after, hear, ended }: Wishes): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  let [tries, late] = [0, 0];
  const client = createClient<HearingSubscriptionVariables>({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    // Done below for all endings alike: here the first cursor would be sent again, and what the house refuses for a moment would end it.
    retryAttempts: 0,
    keepAlive: beat,
    on: {
      ping: (received) => {
        if (!received) late = window.setTimeout(() => client.terminate(), patience);
      },
      pong: (received) => {
        if (received) window.clearTimeout(late);
      },
      closed: () => window.clearTimeout(late),
    },
  });
  const once = () =>
    new Promise<readonly unknown[] | null>((resolve) => {
      client.subscribe<HearingSubscription>(
        { query: stringifyDocument(hearing), variables: { after: after() } },
        {
          next: ({ data }) => {
            if (signal.aborted || !data) return;
            tries = 0;
            hear(data.activity);
          },
          error: (error) => resolve(Array.isArray(error) ? error : null),
          complete: () => resolve([]),
        },
      );
    });
  const forEver = async () => {
    while (!signal.aborted) {
      const errors = await once();
      if (signal.aborted) return;
      if (errors)
        ended(
          errors.some(
            (error) => (error as { extensions?: { code?: string } }).extensions?.code === 'BAD_USER_INPUT',
          ),
        );
      await pause(tries++, signal);
    }
  };
  void forEver();
  return () => {
    leaving.abort();
    void client.dispose();
  };
}
