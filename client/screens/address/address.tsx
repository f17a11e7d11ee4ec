/** Another mail address: asks for it, and confirms it where the links of the two mails lead. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';

const changeAddressMutation = graphql(/* GraphQL */ `
  mutation ChangeAddress($input: ChangeAddressInput!) {
    changeAddress(input: $input) {
      expiresAt
      problems {
        ...ProblemFields
      }
    }
  }
`);
const confirmAddressMutation = graphql(/* GraphQL */ `
  mutation ConfirmAddress($input: ConfirmAddressInput!) {
    confirmAddress(input: $input) {
      changed
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Address() {
  const { address } = useWords();
  const [code] = useState(() => window.location.hash.slice(1));
  return <Screen title={address.title}>{code === '' ? <Ask /> : <Confirm code={code} />}</Screen>;
}

function Ask() {
  const { address, front, locale } = useWords();
  const [, navigate] = useLocation();
  const [email, setEmail] = useState('');
  const change = useSubmit(changeAddressMutation, { fields: ['email'] });
  if (change.done)
    return (
      <Notice>
        <p>{address.sent}</p>
      </Notice>
    );
  return (
    <>
      <p>{address.hint}</p>
      <Form onSubmit={() => change.submit({ email: email.trim(), locale })}>
        <TextField
          label={address.email}
          type="email"
          autoComplete="email"
          inputMode="email"
          value={email}
          onText={setEmail}
          problem={change.problemAt('email') ? front.emailWrong : undefined}
        />
        <SubmitRow
          of={change}
          label={address.ask}
          texts={{ Conflict: address.stale, LimitReached: address.often }}
          onCancel={() => navigate('/me')}
        />
      </Form>
    </>
  );
}

/** It takes a click, since programs that scan mails open links too. */
function Confirm({ code }: { code: string }) {
  const { address } = useWords();
  const confirm = useSubmit(confirmAddressMutation);
  if (confirm.done)
    return (
      <Notice>
        <p>{confirm.payload?.changed ? address.changed : address.half}</p>
      </Notice>
    );
  return (
    <>
      <p>{address.sentence}</p>
      <ErrorNotice of={confirm} texts={{ NotFound: address.gone, Conflict: address.taken }} />
      <p>
        <Button weight="first" busy={confirm.busy} onClick={() => confirm.submit({ code })}>
          {address.confirm}
        </Button>
      </p>
    </>
  );
}
