/** Deletes the viewer's account, after saying what goes and what remains. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import { forgetDrafts } from '../../drafts/store.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { SharedEntries } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choices, optionsOf } from '../../ui/field.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { RecentSignIn } from './recent-sign-in.tsx';

const deleteAccountMutation = graphql(/* GraphQL */ `
  mutation DeleteAccount($input: DeleteAccountInput!) {
    deleteAccount(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export default function Leave() {
  const { leave, me } = useWords();
  const { viewer } = useSession();
  return (
    <Screen title={leave.title} back={{ to: '/me', label: me.title }}>
      {viewer?.demo ? (
        <p>{leave.demoNo}</p>
      ) : (
        <>
          <p>{leave.says}</p>
          <p>{leave.others}</p>
          <p>
            <ButtonLink to="/me/export">{leave.first}</ButtonLink>
          </p>
          <RecentSignIn>
            <LeaveForm />
          </RecentSignIn>
        </>
      )}
    </Screen>
  );
}

function LeaveForm() {
  const { leave, recent } = useWords();
  const { viewer, resetSession } = useSession();
  const [, navigate] = useLocation();
  const [sharedEntries, setSharedEntries] = useState<SharedEntries>('REMOVE');
  const remove = useSubmit(deleteAccountMutation, { keyless: true });
  const leaving = useConfirm({
    title: leave.sure,
    confirm: leave.go,
    busy: remove.busy,
    onConfirm: async () => {
      if (!succeeded(await remove.submit({ sharedEntries }))) return;
      if (viewer) forgetDrafts(viewer.person.id);
      resetSession();
      navigate('/');
    },
    children: <p>{leave.sureSays}</p>,
  });
  return (
    <div className="stack">
      <Choices
        kind="radio"
        legend={leave.shared}
        options={optionsOf(['REMOVE', 'LEAVE_UNSIGNED'] as const, leave.sharedEntries)}
        chosen={[sharedEntries]}
        onChoose={([chosen = 'REMOVE']) => setSharedEntries(chosen)}
      />
      <ErrorNotice of={remove} texts={{ Conflict: recent.says }} />
      <Button onClick={leaving.ask}>{leave.go}</Button>
      {leaving.dialog}
    </div>
  );
}
