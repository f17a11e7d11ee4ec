/** The viewer's name, and what they say about themselves. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDraft } from '../../drafts/use-draft.ts';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';

const profileQuery = graphql(/* GraphQL */ `
  query Profile {
    viewer {
      person {
        id
        name
        about
      }
    }
  }
`);
const updateProfileMutation = graphql(/* GraphQL */ `
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      person {
        id
        name
        about
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const reads = () => [read(profileQuery, {})];

export default function Profile() {
  const { profile, me } = useWords();
  const [{ data, error }, refetch] = useQuery({ query: profileQuery });
  const person = data?.viewer?.person;
  return (
    <Screen title={profile.title} back={{ to: '/me', label: me.title }}>
      <p className="quiet">{profile.hint}</p>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {person ? (
        <ProfileForm
          key={JSON.stringify([person.name, person.about])}
          name={person.name}
          about={person.about ?? ''}
        />
      ) : null}
    </Screen>
  );
}

function ProfileForm({ name, about }: { name: string; about: string }) {
  const { profile, common } = useWords();
  const toast = useToast();
  const draft = useDraft('about', { name, text: about });
  const update = useSubmit(updateProfileMutation, { fields: ['name'] });
  const [isNameless, setIsNameless] = useState(false);
  const { value } = draft;
  const save = async () => {
    setIsNameless(value.name.trim() === '');
    if (value.name.trim() === '') return;
    const sent = await update.submit({ name: value.name.trim(), about: value.text.trim() || null });
    if (!succeeded(sent)) return;
    draft.clear();
    const undo = () => void update.submit({ name, about: about || null });
    // Somebody who had no name cannot go back to none.
    toast({ text: profile.saved, ...(name === '' ? {} : { onUndo: undo }) });
  };
  return (
    <Form onSubmit={save}>
      <TextField
        label={profile.name}
        autoComplete="name"
        maxLength={100}
        value={value.name}
        onText={(name) => draft.change({ name })}
        problem={isNameless || update.problemAt('name') ? profile.nameWrong : undefined}
      />
      <Composer
        label={profile.about}
        hint={profile.aboutHint}
        value={value.text}
        maxLength={2000}
        state={draft.state}
        onText={(text) => draft.change({ text })}
      />
      <ErrorNotice of={update} />
      <Button type="submit" weight="first" busy={update.busy}>
        {common.save}
      </Button>
    </Form>
  );
}
