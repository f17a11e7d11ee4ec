/** What the link of an invitation shows: who invites, with which words, and how to accept. */
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { rememberAsking } from '../enter/asked-here.ts';
import { LevelChoice } from './level-choice.tsx';

const reading = graphql(/* GraphQL */ `
  query Invitation($code: String!) {
    invitation(code: $code) {
      inviterName
      words
      mine
    }
  }
`);
const accepting = graphql(/* GraphQL */ `
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      person {
        id
        name
      }
      problems {
        __typename
        path
        ... on LimitReached {
          retryAt
        }
      }
    }
  }
`);

export default function Invitation() {
  const words = useWords();
  const { viewer } = useSession();
  const [code] = useState(() => window.location.hash.slice(1));
  const [{ data, error }] = useQuery({ query: reading, variables: { code } });
  const [{ fetching, error: failed, data: answer }, accept] = useMutation(accepting);
  const [level, setLevel] = useState<TrustLevel>('TRUSTED');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const found = data?.invitation;
  const problems = answer?.acceptInvitation.problems ?? [];
  const wrong = (field: string) => problems.some(({ path }) => path?.at(-1) === field);
  const other = problems.find(({ path }) => !['name', 'email'].includes(path?.at(-1) ?? ''));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching) return;
    rememberAsking();
    await accept({
      input: {
        code,
        level,
        locale: words.locale,
        ...(viewer ? {} : { name: name.trim(), email: email.trim() }),
      },
    });
  };
  const { invitation } = words;

  if (answer && problems.length === 0) {
    const { person } = answer.acceptInvitation;
    return (
      <Screen title={person ? invitation.accepted(person.name) : invitation.mailed}>
        {person ? (
          <p>
            <ButtonLink to="/asks" weight="first">
              {words.threshold.stay}
            </ButtonLink>
          </p>
        ) : (
          <p role="status">{invitation.mailedHint}</p>
        )}
      </Screen>
    );
  }
  if (error)
    return (
      <Screen title="tiers-espace">
        <Notice kind="trouble">
          <p>{errorText(error, words)}</p>
        </Notice>
      </Screen>
    );
  if (!data)
    return (
      <Screen title="tiers-espace">
        <Waiting />
      </Screen>
    );
  if (!found)
    return (
      <Screen title="tiers-espace">
        <Notice>
          <p>{invitation.gone}</p>
          <p>{invitation.goneHint}</p>
        </Notice>
      </Screen>
    );
  if (found.mine)
    return (
      <Screen title="tiers-espace">
        <Notice>
          <p>{invitation.mine}</p>
        </Notice>
      </Screen>
    );
  return (
    <Screen title={invitation.title(found.inviterName)}>
      {found.words ? (
        <blockquote className="card" dir="auto">
          {found.words}
        </blockquote>
      ) : null}
      <form className="stack" onSubmit={send} noValidate>
        <LevelChoice legend={invitation.level(found.inviterName)} level={level} onChoose={setLevel} />
        {viewer ? null : (
          <>
            <TextField
              label={invitation.name}
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.target.value)}
              wrong={wrong('name') ? invitation.nameWrong : undefined}
            />
            <TextField
              label={words.threshold.email}
              hint={words.threshold.emailHint}
              type="email"
              autoComplete="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              wrong={wrong('email') && !other ? words.threshold.emailWrong : undefined}
            />
          </>
        )}
        {other ? (
          <Notice kind="trouble">
            <p>{other.__typename === 'NotFound' ? invitation.gone : problemText(other, words)}</p>
          </Notice>
        ) : null}
        {failed ? (
          <Notice kind="trouble">
            <p>{errorText(failed, words, true)}</p>
          </Notice>
        ) : null}
        <Button type="submit" weight="first" busy={fetching}>
          {invitation.accept}
        </Button>
      </form>
    </Screen>
  );
}
