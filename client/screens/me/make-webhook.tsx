import { useDraft } from '../../drafts/use-draft.ts';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { TextField } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { Secret } from './secret.tsx';
import { useWebhookWords } from './webhook-words.ts';

const createWebhookMutation = graphql(/* GraphQL */ `
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      secret
      problems {
        ...ProblemFields
      }
    }
  }
`);

export function MakeWebhook({ onClose }: { onClose(): void }) {
  const words = useWebhookWords();
  const draft = useDraft<{ url: string }>('webhook/new', { url: '' });
  const create = useSubmit(createWebhookMutation, { fields: ['url'] });
  const { url } = draft.value;
  const send = async () => {
    const payload = await create.submit({ url: url.trim() });
    if (payload?.secret) draft.clear();
  };
  const secret = create.payload?.secret;
  if (secret)
    return (
      <Secret secret={secret} says={words.secret} copy={words.copy} copied={words.copied} onClose={onClose} />
    );
  return (
    <Form onSubmit={send} label={words.make}>
      <TextField
        label={words.url}
        hint={words.urlHint}
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
        value={url}
        onText={(url) => draft.change({ url })}
        problem={create.problemAt('url') ? words.urlWrong : undefined}
      />
      <SubmitRow of={create} label={words.make} onCancel={onClose} />
    </Form>
  );
}
