import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { ErrorMessage, ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';

const beginPasskeyMutation = graphql(/* GraphQL */ `
  mutation BeginPasskey($input: BeginPasskeyInput!) {
    beginPasskey(input: $input) {
      options
      problems {
        ...ProblemFields
      }
    }
  }
`);
const addPasskeyMutation = graphql(/* GraphQL */ `
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      passkey {
        id
        name
        createdAt
        lastUsedAt
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** Asks for a name, has the browser make a passkey, and adds it. */
export function AddPasskey({ onClose }: { onClose(): void }) {
  const { passkeys, recent, locale } = useWords();
  const toast = useToast();
  const begin = useSubmit(beginPasskeyMutation, { keyless: true });
  const add = useSubmit(addPasskeyMutation, { fields: ['name'] });
  const [name, setName] = useState('');
  const [isNameless, setIsNameless] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const make = async () => {
    const { startRegistration } = await import('@simplewebauthn/browser');
    const { options } = (await begin.submit({})) ?? {};
    if (!options) return;
    const optionsJSON = JSON.parse(options) as Parameters<typeof startRegistration>[0]['optionsJSON'];
    const response = await startRegistration({ optionsJSON }).catch((error: unknown) => {
      const isThere = error instanceof Error && error.name === 'InvalidStateError';
      setFailure(isThere ? passkeys.already : passkeys.notMade);
      return null;
    });
    if (!response) return;
    const input = { name: name.trim(), response: JSON.stringify(response), locale };
    if (!succeeded(await add.submit(input))) return;
    toast({ text: passkeys.added });
    onClose();
  };
  const send = async () => {
    setFailure(null);
    setIsNameless(name.trim() === '');
    if (name.trim() === '' || making) return;
    setMaking(true);
    await make();
    setMaking(false);
  };
  return (
    <Form onSubmit={send} label={passkeys.add}>
      <TextField
        label={passkeys.name}
        hint={passkeys.nameHint}
        maxLength={100}
        autoComplete="off"
        value={name}
        onText={setName}
        problem={isNameless || add.problemAt('name') ? passkeys.nameWrong : undefined}
      />
      <ErrorMessage text={failure} />
      <ErrorNotice of={begin} texts={{ Conflict: recent.says }} />
      <SubmitRow
        of={{ ...add, busy: making }}
        label={passkeys.make}
        texts={{ Conflict: recent.says, InvalidInput: passkeys.notMade }}
        onCancel={onClose}
      />
    </Form>
  );
}
