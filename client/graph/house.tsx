/** Whether one is in the house, and as whom. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, useQuery, type CombinedError } from 'urql';
import { createClient } from './client.ts';
import { graphql } from './generated/index.ts';
import { useLast } from './last.ts';
import { useAgain } from './pause.ts';
import type { HouseQuery } from './generated/graphql.ts';

const houseQuery = graphql(/* GraphQL */ `
  query House {
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

export type Viewer = NonNullable<HouseQuery['viewer']>;
interface House {
  /** Null while nobody is in; undefined while that is not known yet. */
  viewer: Viewer | null | undefined;
  demo: boolean;
  error: CombinedError | undefined;
  /** After entering, leaving or becoming somebody else: nothing that was read before is kept. */
  turnOver(): void;
  ask(): void;
}
const HouseContext = createContext<House | null>(null);

export function HouseProvider({ children }: { children: ReactNode }) {
  const [{ client, turn }, setTurn] = useState(() => ({ client: createClient(), turn: 0 }));
  const turnOver = useCallback(() => setTurn(({ turn }) => ({ client: createClient(), turn: turn + 1 })), []);
  return (
    <Provider value={client}>
      <Inside key={turn} turnOver={turnOver}>
        {children}
      </Inside>
    </Provider>
  );
}

function Inside({ turnOver, children }: { turnOver(): void; children: ReactNode }) {
  const [{ data: latest, error, fetching }, refetch] = useQuery({ query: houseQuery });
  // Whoever is in stays so while the house does not answer: their screen is not taken from them, nor what they are writing.
  // An answer with an error in it does not say that nobody is in.
  const data = useLast(error ? undefined : latest);
  const ask = useCallback(() => refetch({ requestPolicy: 'network-only' }), [refetch]);
  useEffect(() => {
    // In another tab one may have left meanwhile, or become somebody else.
    const look = () => {
      if (document.visibilityState === 'visible') ask();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [ask]);
  useAgain(error, fetching, ask); // a page that was opened while the house did not answer comes by itself
  const house = useMemo(
    () => ({
      viewer: data ? (data.viewer ?? null) : undefined,
      demo: data?.house.demo ?? false,
      error,
      turnOver,
      ask,
    }),
    [data, error, turnOver, ask],
  );
  return <HouseContext value={house}>{children}</HouseContext>;
}

export function useHouse(): House {
  const house = use(HouseContext);
  if (!house) throw new Error('useHouse is for the inside of HouseProvider');
  return house;
}
