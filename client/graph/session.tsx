/** Who is signed in. */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider, useQuery, type Client, type CombinedError } from 'urql';
import { useRetry } from './backoff.ts';
import { createClient } from './client.ts';
import { graphql } from './generated/index.ts';
import type { SessionQuery } from './generated/graphql.ts';
import { useLastValue } from './last-value.ts';
import { useOnPageVisible } from './visibility.ts';

const sessionQuery = graphql(/* GraphQL */ `
  query Session {
    house {
      demo
      contact
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
interface Session {
  /** Null while nobody is signed in; undefined while that is not known yet. */
  viewer: Viewer | null | undefined;
  /** Whether somebody was signed in in this browser when the page was last open. */
  wasSignedIn: boolean;
  /** The id of the person who is signed in, or was the last to be; null if that is not known. */
  lastPerson: string | null;
  /** Whether this server offers a demonstration house. */
  demo: boolean;
  /** An e-mail address or an https address of the host; null if the host does not say, or not yet known. */
  contact: string | null;
  error: CombinedError | undefined;
  /** Forgets all that was read: called after signing in, signing out and switching to another person. */
  resetSession(): void;
  refetch(): void;
}
const signedInKey = 'tiers-espace.signed-in';
/** Whether this person is, as far as any tab of this browser knows, the one who is signed in. */
export const isSignedIn = (person: string): boolean => localStorage.getItem(signedInKey) === person;

/** Whether somebody was signed in in this browser when the page was last open. */
export const wasSignedIn = (): boolean => localStorage.getItem(signedInKey) !== null;

const SessionContext = createContext<Session | null>(null);

/** Asks who is signed in while the words of the page are still being loaded. */
export const askForSession = (client: Client): void => {
  void client.query(sessionQuery, {}).toPromise();
};

/** `first`: the client that has asked for the session already. */
export function SessionProvider({ first, children }: { first: Client; children: ReactNode }) {
  const [{ client, revision }, setState] = useState({ client: first, revision: 0 });
  const resetSession = useCallback(
    () => setState(({ revision }) => ({ client: createClient(), revision: revision + 1 })),
    [],
  );
  return (
    <Provider value={client}>
      <SessionQueryProvider key={revision} resetSession={resetSession}>
        {children}
      </SessionQueryProvider>
    </Provider>
  );
}

function SessionQueryProvider({ resetSession, children }: { resetSession(): void; children: ReactNode }) {
  const [{ data: latest, error, fetching }, executeQuery] = useQuery({
    query: sessionQuery,
    requestPolicy: 'cache-first', // it may have been asked for before the page was drawn
  });
  // The viewer stays signed in while the API does not answer, so that neither the screen nor what is being
  // written is lost.
  // An answer with an error in it does not say that nobody is signed in.
  const data = useLastValue(error ? undefined : latest);
  const refetch = useCallback(() => executeQuery({ requestPolicy: 'network-only' }), [executeQuery]);
  useOnPageVisible(refetch); // another tab may have signed out, or switched to another person
  useRetry(error, fetching, refetch);
  const viewer = data ? (data.viewer ?? null) : undefined;
  const person = viewer === undefined ? undefined : (viewer?.person.id ?? null);
  useEffect(() => {
    if (person === undefined) return;
    if (person) localStorage.setItem(signedInKey, person);
    else localStorage.removeItem(signedInKey);
  }, [person]);
  const [before] = useState(() => localStorage.getItem(signedInKey));
  const lastPerson = useLastValue(person) ?? before;
  const session = useMemo(
    () => ({
      viewer,
      wasSignedIn: before !== null,
      lastPerson,
      demo: data?.house.demo ?? false,
      contact: data?.house.contact ?? null,
      error,
      resetSession,
      refetch,
    }),
    [viewer, before, lastPerson, data, error, resetSession, refetch],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession is called outside SessionProvider');
  return session;
}
