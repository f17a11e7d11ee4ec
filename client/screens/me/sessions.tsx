import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';

const revokeSessionMutation = graphql(/* GraphQL */ `
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** The viewer's sessions; all but the current one can be ended. */
export function Sessions({
  sessions,
}: {
  sessions: readonly { id: string; current: boolean; createdAt: string; lastSeenAt: string }[];
}) {
  const { me, day } = useWords();
  const revoke = useSubmit(revokeSessionMutation);
  return (
    <section className="stack">
      <h2>{me.sessions}</h2>
      <ul className="stack">
        {sessions.map(({ id, current, createdAt, lastSeenAt }) => (
          <li key={id} className="row">
            {current ? <span className="tag">{me.here}</span> : null}
            <span>
              {me.since(day(createdAt))}, {me.seen(day(lastSeenAt))}
            </span>
            {current ? null : (
              <Button busy={revoke.busy} onClick={() => revoke.submit({ sessionId: id })}>
                {me.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
