/** The viewer's own page: invitations, mail, and the browsers the viewer is signed in with. */
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Invitations } from './invitations.tsx';
import { MailForm } from './mail.tsx';
import { NameForm } from './name.tsx';
import { Sessions } from './sessions.tsx';
import { SignOut } from './sign-out.tsx';
import { LanguageButton } from '../../shell/language.tsx';

const meQuery = graphql(/* GraphQL */ `
  query Me {
    viewer {
      mail {
        asked
        digest
        locale
      }
      invitations(first: 20) {
        edges {
          node {
            id
            words
            expiresAt
          }
        }
      }
      sessions(first: 50) {
        edges {
          node {
            id
            current
            createdAt
            lastSeenAt
          }
        }
      }
    }
  }
`);

export default function Me() {
  const words = useWords();
  const { viewer } = useSession();
  const [{ data, error }] = useQuery({ query: meQuery });
  return (
    <Screen title={words.me.title}>
      <LoadState error={error} loaded={Boolean(data)} />
      {data?.viewer ? (
        <>
          {viewer?.demo ? (
            <Notice>
              <p>{words.me.demoNo}</p>
            </Notice>
          ) : viewer?.person.name === '' ? (
            <NameForm />
          ) : (
            <Invitations open={data.viewer.invitations.edges.map(({ node }) => node)} />
          )}
          <MailForm settings={data.viewer.mail} demo={viewer?.demo != null} />
          {viewer?.demo ? null : (
            <p>
              <ButtonLink to="/address">{words.address.link}</ButtonLink>
            </p>
          )}
          <div className="row">
            <LanguageButton />
            <SignOut />
          </div>
          <Sessions sessions={data.viewer.sessions.edges.map(({ node }) => node)} />
        </>
      ) : null}
    </Screen>
  );
}
