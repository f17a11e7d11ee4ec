import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { LevelChoice } from '../invitation/level-choice.tsx';
import { staying } from '../asks/staying.ts';

const creating = graphql(/* GraphQL */ `
  mutation CreateInvitation($input: CreateInvitationInput!) {
    createInvitation(input: $input) {
      invitation {
        id
      }
      link
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
const withdrawing = graphql(/* GraphQL */ `
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      problems {
        __typename
        path
      }
    }
  }
`);

export function Invitations({
  open,
}: {
  open: readonly { id: string; words?: string | null; expiresAt: string }[];
}) {
  const words = useWords();
  const { place } = words;
  const [text, setText] = useState('');
  const [level, setLevel] = useState<TrustLevel>('TRUSTED');
  const [copied, setCopied] = useState(false);
  const [made, create] = useMutation(creating);
  const [, withdraw] = useMutation(withdrawing);
  const make = async () => {
    if (made.fetching) return;
    setCopied(false);
    const { data } = await create({ input: { words: text.trim() || null, level } });
    if (data?.createInvitation.link) setText('');
  };
  const link = made.data?.createInvitation.link;
  const problem = made.data?.createInvitation.problems[0];
  return (
    <section className="stack">
      <h2>{place.invitations}</h2>
      <form
        className="stack"
        onSubmit={staying(() => {
          void make();
        })}
      >
        <TextArea
          label={place.words}
          value={text}
          maxLength={2_000}
          onChange={(event) => setText(event.target.value)}
        />
        <LevelChoice legend={place.level} level={level} onChoose={setLevel} />
        <Button type="submit" weight="first" busy={made.fetching}>
          {place.make}
        </Button>
      </form>
      {link ? (
        <Notice>
          <p>{place.linkReady}</p>
          <p>
            <code>{link}</code>
          </p>
          <Button
            onClick={async () => {
              await navigator.clipboard.writeText(link);
              setCopied(true);
            }}
          >
            {copied ? place.copied : place.copy}
          </Button>
        </Notice>
      ) : null}
      {problem ? (
        <Notice kind="trouble">
          <p>{problemText(problem, words)}</p>
        </Notice>
      ) : null}
      {made.error ? (
        <Notice kind="trouble">
          <p>{errorText(made.error, words, true)}</p>
        </Notice>
      ) : null}
      <h3>{place.open}</h3>
      {open.length === 0 ? (
        <p className="quiet">{place.none}</p>
      ) : (
        <ul className="stack">
          {open.map(({ id, words: said, expiresAt }) => (
            <li key={id} className="row">
              <span dir="auto">{said ?? place.noWords}</span>{' '}
              <span className="quiet">{place.until(words.day(expiresAt))}</span>
              <Button onClick={() => withdraw({ input: { invitationId: id } })}>{place.withdraw}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
