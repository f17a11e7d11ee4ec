/** Whether one is in the house, and as whom. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, useQuery, type CombinedError } from 'urql';
import { createClient } from './client.ts';
import { graphql } from './generated/index.ts';
import { useLastValue } from './last-value.ts';
import { useRetry } from './backoff.ts';
import type { SessionQuery } from './generated/graphql.ts';

const sessionQuery = graphql(/* GraphQL */ `
  query Session {
    house {
      demo
    }
    viewer {
      person {
        id
        name
      }
      demo {
        endsAt
        roles {
          part
          person {
            id
            name
          }
        }
      }
    }
  }
`);

export type Viewer = NonNullable<SessionQuery['viewer']>;
interface House {
  /** Null while nobody is in; undefined while that is not known yet. */
  viewer: Viewer | null | undefined;
  demo: boolean;
  error: CombinedError | undefined;
  /** After entering, leaving or becoming somebody else: nothing that was read before is kept. */
  resetSession(): void;
  ask(): void;
}
const SessionContext = createContext<House | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [{ client, turn }, setTurn] = useState(() => ({ client: createClient(), turn: 0 }));
  const resetSession = useCallback(
    () => setTurn(({ turn }) => ({ client: createClient(), turn: turn + 1 })),
    [],
  );
  return (
    <Provider value={client}>
      <Inside key={turn} resetSession={resetSession}>
        {children}
      </Inside>
    </Provider>
  );
}

function Inside({ resetSession, children }: { resetSession(): void; children: ReactNode }) {
  const [{ data: latest, error, fetching }, refetch] = useQuery({ query: sessionQuery });
  // Whoever is in stays so while the house does not answer: their screen is not taken from them, nor what they are writing.
  // An answer with an error in it does not say that nobody is in.
  const data = useLastValue(error ? undefined : latest);
  const ask = useCallback(() => refetch({ requestPolicy: 'network-only' }), [refetch]);
  useEffect(() => {
    // In another tab one may have left meanwhile, or become somebody else.
    const look = () => {
      if (document.visibilityState === 'visible') ask();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [ask]);
  useRetry(error, fetching, ask); // a page that was opened while the house did not answer comes by itself
  const house = useMemo(
    () => ({
      viewer: data ? (data.viewer ?? null) : undefined,
      demo: data?.house.demo ?? false,
      error,
      resetSession,
      ask,
    }),
    [data, error, resetSession, ask],
  );
  return <SessionContext value={house}>{children}</SessionContext>;
}

export function useSession(): House {
  const house = use(SessionContext);
  if (!house) throw new Error('useSession is for the inside of SessionProvider');
  return house;
}
