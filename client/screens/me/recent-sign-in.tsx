import { useEffect, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { Button } from '../../ui/button.tsx';
import { LoadState } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { SignInDialog } from '../front/sign-in.tsx';

/** Milliseconds since signing in within which the API exports and deletes an account, and changes passkeys. */
const lately = 10 * 60_000;

const recentSessionQuery = graphql(/* GraphQL */ `
  query RecentSession {
    viewer {
      sessions(first: 50) {
        edges {
          node {
            id
            current
            createdAt
          }
        }
      }
    }
  }
`);

/** Shows its children to somebody who has signed in lately, and to others how to sign in again. */
export function RecentSignIn({ children }: { children: ReactNode }) {
  const { recent } = useWords();
  const { viewer, resetSession } = useSession();
  const [now, setNow] = useState(() => Date.now());
  const [requesting, setRequesting] = useState(false);
  const [{ data, error }, refetch] = useQuery({ query: recentSessionQuery });
  const here = data?.viewer?.sessions.edges.map(({ node }) => node).find(({ current }) => current);
  const until = here ? Date.parse(here.createdAt) + lately : 0;
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  if (!here) return <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />;
  if (now < until) return children;
  if (viewer?.demo) return <p>{recent.demo}</p>;
  return (
    <>
      <p>{recent.says}</p>
      <p>
        <Button weight="first" onClick={() => setRequesting(true)}>
          {recent.go}
        </Button>
      </p>
      {requesting ? <SignInDialog onClose={() => setRequesting(false)} onEntered={resetSession} /> : null}
    </>
  );
}
