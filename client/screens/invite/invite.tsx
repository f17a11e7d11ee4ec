/** Makes the link that lets one person in, and shows what became of the earlier ones. */
import { useQuery } from 'urql';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { MakeLink } from './make-link.tsx';
import { OpenInvitations } from './open-invitations.tsx';

const invitationsQuery = graphql(/* GraphQL */ `
  query Invitations {
    viewer {
      invitations(first: 50) {
        edges {
          node {
            id
            words
            expiresAt
          }
        }
      }
    }
  }
`);

export const reads = () => [read(invitationsQuery, {})];

export default function Invite() {
  const { invite, circle } = useWords();
  const { viewer } = useSession();
  const [{ data, error }, execute] = useQuery({
    query: invitationsQuery,
    requestPolicy: 'cache-and-network',
  });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  const isDemo = viewer?.demo != null;
  const isNewcomer = viewer?.person.name === '';
  return (
    <Screen title={invite.title} back={{ to: '/circle', label: circle.title }}>
      {isDemo ? (
        <p>{invite.demoNo}</p>
      ) : isNewcomer ? (
        <>
          <p>{invite.nameFirst}</p>
          <p>
            <ButtonLink to="/me/profile" weight="first">
              {invite.name}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p className="quiet">{invite.hint}</p>
          <MakeLink onMade={refetch} />
          <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
          {data?.viewer ? (
            <OpenInvitations
              open={data.viewer.invitations.edges.map(({ node }) => node)}
              onChanged={refetch}
            />
          ) : null}
        </>
      )}
    </Screen>
  );
}
