import { useMutation } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';

const revoking = graphql(/* GraphQL */ `
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      problems {
        __typename
        path
      }
    }
  }
`);

export function Sessions({
  sessions,
}: {
  sessions: readonly { id: string; current: boolean; createdAt: string; lastSeenAt: string }[];
}) {
  const { place, day } = useWords();
  const [{ fetching }, revoke] = useMutation(revoking);
  return (
    <section className="stack">
      <h2>{place.sessions}</h2>
      <ul className="stack">
        {sessions.map(({ id, current, createdAt, lastSeenAt }) => (
          <li key={id} className="row">
            {current ? <span className="tag">{place.here}</span> : null}
            <span>
              {place.since(day(createdAt))}, {place.seen(day(lastSeenAt))}
            </span>
            {current ? null : (
              <Button busy={fetching} onClick={() => revoke({ input: { sessionId: id } })}>
                {place.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
