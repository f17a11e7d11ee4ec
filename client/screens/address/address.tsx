/** Another mail address: asks for it, and confirms it where the links of the two mails lead. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { AddressForm } from '../../ui/address-form.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
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
  const { address, bar } = useWords();
  const [code] = useState(() => window.location.hash.slice(1));
  return (
    <Screen title={address.title} back={{ to: '/me', label: bar.me }}>
      {code === '' ? <Ask /> : <Confirm code={code} />}
    </Screen>
  );
}

function Ask() {
  const { address, locale } = useWords();
  const [, navigate] = useLocation();
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
      <AddressForm
        label={address.email}
        send={address.ask}
        of={change}
        wrong={change.problemAt('email') !== undefined}
        texts={{ Conflict: address.stale, LimitReached: address.often }}
        onSend={(email) => change.submit({ email, locale })}
        onCancel={() => navigate('/me')}
      />
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
