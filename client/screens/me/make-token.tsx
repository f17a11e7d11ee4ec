import { useDraft } from '../../drafts/use-draft.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { Scope } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Choices, optionsOf, TextField } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { Secret } from './secret.tsx';

const createTokenMutation = graphql(/* GraphQL */ `
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
      secret
      problems {
        ...ProblemFields
      }
    }
  }
`);

const lifetimes = ['30', '90', '365'] as const;
/** Milliseconds. */
const day = 24 * 3_600_000;

/** All but METRICS, which the host alone gives. */
const scopesToGive = (texts: Record<Scope, string>) =>
  (Object.keys(texts) as Scope[]).filter((scope) => scope !== 'METRICS');

interface Value {
  name: string;
  scopes: Scope[];
  days: (typeof lifetimes)[number];
}

export function MakeToken({ onClose }: { onClose(): void }) {
  const { tokens } = useWords();
  const draft = useDraft<Value>('token/new', { name: '', scopes: [], days: '90' });
  const create = useSubmit(createTokenMutation, { fields: ['name', 'scopes'] });
  const { name, scopes, days } = draft.value;
  const send = async () => {
    const expiresAt = new Date(Date.now() + Number(days) * day - 60_000).toISOString();
    const payload = await create.submit({ name: name.trim(), scopes, expiresAt });
    if (payload?.secret) draft.clear();
  };
  const secret = create.payload?.secret;
  if (secret)
    return (
      <Secret
        secret={secret}
        says={tokens.secret}
        copy={tokens.copy}
        copied={tokens.copied}
        onClose={onClose}
      />
    );
  return (
    <Form onSubmit={send} label={tokens.make}>
      <TextField
        label={tokens.name}
        hint={tokens.nameHint}
        maxLength={100}
        autoComplete="off"
        value={name}
        onText={(name) => draft.change({ name })}
        problem={create.problemAt('name') ? tokens.nameWrong : undefined}
      />
      <Choices
        kind="checkbox"
        legend={tokens.scopes}
        problem={create.problemAt('scopes') ? tokens.scopesWrong : undefined}
        options={optionsOf(scopesToGive(tokens.scope), tokens.scope)}
        chosen={scopes}
        onChoose={(scopes) => draft.change({ scopes })}
      />
      <Choices
        kind="radio"
        legend={tokens.expires}
        options={lifetimes.map((days) => [days, tokens.days[days]] as const)}
        chosen={[days]}
        onChoose={([days = '90']) => draft.change({ days })}
      />
      <SubmitRow of={create} label={tokens.make} onCancel={onClose} />
    </Form>
  );
}
