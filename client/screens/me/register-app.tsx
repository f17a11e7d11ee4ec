import { useDraft } from '../../drafts/use-draft.ts';
import { graphql } from '../../graph/generated/index.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { useAppWords } from '../consent/words.ts';

const registerAppMutation = graphql(/* GraphQL */ `
  mutation RegisterApp($input: RegisterAppInput!) {
    registerApp(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** A problem with one of the addresses has its number as its field. */
const redirectFields = ['redirects', ...Array.from({ length: 10 }, (_, index) => String(index))];

interface Value {
  name: string;
  purpose: string;
  redirects: string;
}

export function RegisterForm({ onClose }: { onClose(): void }) {
  const { build } = useAppWords();
  const draft = useDraft<Value>('app/new', { name: '', purpose: '', redirects: '' });
  const register = useSubmit(registerAppMutation, { fields: ['name', 'purpose', ...redirectFields] });
  const { name, purpose, redirects } = draft.value;
  const send = async () => {
    const lines = redirects.split(/\s+/).filter(Boolean);
    if (succeeded(await register.submit({ name: name.trim(), purpose: purpose.trim(), redirects: lines }))) {
      draft.clear();
      onClose();
    }
  };
  return (
    <Form onSubmit={send} label={build.register}>
      <TextField
        label={build.name}
        maxLength={60}
        autoComplete="off"
        value={name}
        onText={(name) => draft.change({ name })}
        problem={register.problemAt('name') ? build.nameWrong : undefined}
      />
      <TextArea
        label={build.purpose}
        hint={build.purposeHint}
        maxLength={300}
        rows={3}
        value={purpose}
        onText={(purpose) => draft.change({ purpose })}
        problem={register.problemAt('purpose') ? build.purposeWrong : undefined}
      />
      <TextArea
        label={build.redirects}
        hint={build.redirectsHint}
        rows={3}
        spellCheck={false}
        value={redirects}
        onText={(redirects) => draft.change({ redirects })}
        problem={redirectFields.some(register.problemAt) ? build.redirectsWrong : undefined}
      />
      <SubmitRow of={register} label={build.register} onCancel={onClose} />
    </Form>
  );
}
