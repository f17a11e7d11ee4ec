import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { LevelChoice } from '../invitation/level-choice.tsx';

const createInvitationMutation = graphql(/* GraphQL */ `
  mutation CreateInvitation($input: CreateInvitationInput!) {
    createInvitation(input: $input) {
      invitation {
        id
      }
      link
      problems {
        ...ProblemFields
      }
    }
  }
`);
const withdrawInvitationMutation = graphql(/* GraphQL */ `
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

interface Props {
  /** The invitations that can still be accepted. */
  open: readonly { id: string; words?: string | null; expiresAt: string }[];
}

/** Makes and withdraws invitations. The link of an invitation is shown once. */
export function Invitations({ open }: Props) {
  const { me, day } = useWords();
  const [text, setText] = useState('');
  const [level, setLevel] = useState<TrustLevel>('TRUSTED');
  const [copied, setCopied] = useState(false);
  const create = useSubmit(createInvitationMutation);
  const withdraw = useSubmit(withdrawInvitationMutation);
  const link = create.payload?.link;
  const send = async () => {
    if (create.busy) return;
    setCopied(false);
    const payload = await create.submit({ words: text.trim() || null, level });
    if (payload?.link) setText('');
  };
  return (
    <section className="stack">
      <h2>{me.invitations}</h2>
      <Form onSubmit={send}>
        <TextArea label={me.words} value={text} maxLength={2_000} onText={setText} />
        <LevelChoice legend={me.level} level={level} onChoose={setLevel} />
        <Button type="submit" weight="first" busy={create.busy}>
          {me.make}
        </Button>
      </Form>
      {link ? (
        <Notice>
          <p>{me.linkReady}</p>
          <p>
            <code>{link}</code>
          </p>
          <Button
            onClick={async () => {
              await navigator.clipboard.writeText(link);
              setCopied(true);
            }}
          >
            {copied ? me.copied : me.copy}
          </Button>
        </Notice>
      ) : null}
      <ErrorNotice of={create} />
      <h3>{me.open}</h3>
      {open.length === 0 ? (
        <p className="quiet">{me.none}</p>
      ) : (
        <ul className="stack">
          {open.map(({ id, words, expiresAt }) => (
            <li key={id} className="row">
              <span dir="auto">{words ?? me.noWords}</span>{' '}
              <span className="quiet">{me.until(day(expiresAt))}</span>
              <Button onClick={() => withdraw.submit({ invitationId: id })}>{me.withdraw}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
