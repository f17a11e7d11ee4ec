import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';

const setNameMutation = graphql(/* GraphQL */ `
  mutation SetName($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      person {
        id
        name
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

/** For a newcomer who came in by an invitation that was gone before they could accept it. */
export function NameForm() {
  const { invitation, common } = useWords();
  const [name, setName] = useState('');
  const update = useSubmit(setNameMutation, { fields: ['name'] });
  return (
    <Form onSubmit={() => update.submit({ name: name.trim() })}>
      <TextField
        label={invitation.name}
        hint={invitation.nameHint}
        autoComplete="name"
        value={name}
        onText={setName}
        problem={update.problemAt('name') ? invitation.nameWrong : undefined}
      />
      <ErrorNotice of={update} />
      <Button type="submit" busy={update.busy}>
        {common.save}
      </Button>
    </Form>
  );
}
