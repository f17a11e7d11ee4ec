/** The viewer's passkeys, with which they sign in. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { PasskeysQuery } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { useConfirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { Menu } from '../../ui/menu.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { knowsPasskeys } from '../front/passkey.ts';
import { AddPasskey } from './add-passkey.tsx';
import styles from './me.module.css';
import { RecentSignIn } from './recent-sign-in.tsx';

const passkeysQuery = graphql(/* GraphQL */ `
  query Passkeys {
    viewer {
      passkeys(first: 100) {
        edges {
          node {
            id
            name
            createdAt
            lastUsedAt
          }
        }
      }
    }
  }
`);
const renamePasskeyMutation = graphql(/* GraphQL */ `
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
      passkey {
        id
        name
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
const removePasskeyMutation = graphql(/* GraphQL */ `
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);

export const reads = () => [read(passkeysQuery, {})];

export default function Passkeys() {
  const { passkeys, me } = useWords();
  const { viewer } = useSession();
  return (
    <Screen title={passkeys.title} back={{ to: '/me', label: me.title }}>
      {viewer?.demo ? (
        <p>{passkeys.demoNo}</p>
      ) : (
        <>
          <p>{passkeys.hint}</p>
          <RecentSignIn>
            <PasskeyList />
          </RecentSignIn>
        </>
      )}
    </Screen>
  );
}

function PasskeyList() {
  const { passkeys } = useWords();
  const [adding, setAdding] = useState(false);
  const [{ data, error }, refetch] = useQuery({ query: passkeysQuery });
  const list = data?.viewer?.passkeys.edges.map(({ node }) => node);
  return (
    <>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {list?.length === 0 && !adding ? <p className="quiet">{passkeys.none}</p> : null}
      <ul className={styles['items']}>
        {list?.map((passkey) => (
          <PasskeyItem key={passkey.id} passkey={passkey} />
        ))}
      </ul>
      {adding ? (
        <AddPasskey onClose={() => setAdding(false)} />
      ) : knowsPasskeys() ? (
        <p>
          <Button weight="first" onClick={() => setAdding(true)}>
            {passkeys.add}
          </Button>
        </p>
      ) : (
        <p className="quiet">{passkeys.unknown}</p>
      )}
    </>
  );
}

type Passkey = NonNullable<PasskeysQuery['viewer']>['passkeys']['edges'][number]['node'];

function PasskeyItem({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const { passkeys, recent, day } = useWords();
  const toast = useToast();
  const [renaming, setRenaming] = useState(false);
  const remove = useSubmit(removePasskeyMutation);
  const removing = useConfirm({
    title: passkeys.removeSure(name),
    confirm: passkeys.remove,
    busy: remove.busy,
    onConfirm: async () => {
      if (succeeded(await remove.submit({ passkeyId: id }))) toast({ text: passkeys.removed });
    },
    children: <p>{passkeys.removeSays}</p>,
  });
  return (
    <li className={styles['item']}>
      <span>
        <strong dir="auto">{name}</strong>
        <span className={styles['says']}>
          {passkeys.since(day(createdAt))}, {lastUsedAt ? passkeys.used(day(lastUsedAt)) : passkeys.neverUsed}
        </span>
      </span>
      <Menu label={passkeys.others(name)}>
        <Button weight="plain" onClick={() => setRenaming(true)}>
          {passkeys.rename}
        </Button>
        <Button weight="plain" onClick={removing.ask}>
          {passkeys.remove}
        </Button>
      </Menu>
      {renaming ? <Rename id={id} name={name} onClose={() => setRenaming(false)} /> : null}
      <ErrorNotice of={remove} texts={{ Conflict: recent.says }} />
      {removing.dialog}
    </li>
  );
}

function Rename({ id, name, onClose }: { id: string; name: string; onClose(): void }) {
  const { passkeys, recent, common } = useWords();
  const rename = useSubmit(renamePasskeyMutation, { fields: ['name'] });
  const [text, setText] = useState(name);
  return (
    <Form
      label={passkeys.rename}
      onSubmit={async () => {
        if (succeeded(await rename.submit({ passkeyId: id, name: text.trim() }))) onClose();
      }}
    >
      <TextField
        label={passkeys.name}
        maxLength={100}
        autoComplete="off"
        value={text}
        onText={setText}
        problem={rename.problemAt('name') ? passkeys.nameWrong : undefined}
      />
      <SubmitRow of={rename} label={common.save} texts={{ Conflict: recent.says }} onCancel={onClose} />
    </Form>
  );
}
