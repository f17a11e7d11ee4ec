import { useState } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
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

export function MakeLink({ onMade }: { onMade(): void }) {
  const { invite } = useWords();
  const draft = useDraft<{ text: string; level: TrustLevel }>('invite', { text: '', level: 'TRUSTED' });
  const create = useSubmit(createInvitationMutation);
  const { text, level } = draft.value;
  const send = async () => {
    const payload = await create.submit({ words: text.trim() || null, level });
    if (!payload?.invitation) return;
    draft.clear();
    onMade();
  };
  const link = create.payload?.link;
  return (
    <>
      <Form onSubmit={send}>
        <Composer
          label={invite.words}
          value={text}
          maxLength={2000}
          state={draft.state}
          onText={(text) => draft.change({ text })}
        />
        <LevelChoice legend={invite.level} level={level} onChoose={(level) => draft.change({ level })} />
        <ErrorNotice of={create} />
        <Button type="submit" weight={link ? 'usual' : 'first'} busy={create.busy}>
          {invite.make}
        </Button>
      </Form>
      {link ? <Link key={link} link={link} /> : null}
    </>
  );
}

/** The link, which is given once only. */
function Link({ link }: { link: string }) {
  const { invite } = useWords();
  const [copied, setCopied] = useState(false);
  const share = async () => {
    // Rejects when the user closes the browser's dialog.
    await navigator.share({ url: link }).catch(() => {});
  };
  return (
    <Notice>
      <p>{invite.linkReady}</p>
      <p>
        <code>{link}</code>
      </p>
      <div className="row">
        <Button
          weight="first"
          onClick={async () => {
            await navigator.clipboard.writeText(link);
            setCopied(true);
          }}
        >
          {copied ? invite.copied : invite.copy}
        </Button>
        {'share' in navigator ? <Button onClick={share}>{invite.share}</Button> : null}
      </div>
    </Notice>
  );
}
