/** Asks to be introduced to somebody found for an ask, through somebody, or directly where one trusts them already. Once asked, it says where that stands. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useMutation } from 'urql';
import { useKeys } from '../../graph/retry-key.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import type { Helper } from '../ask/helper.ts';
import { requesting } from './documents.ts';

interface Named {
  id: string;
  name: string;
}
interface Props {
  ask: string;
  helper: Helper;
  connector: Named | null;
}

export function Request({ ask, helper, connector }: Props) {
  const { introductions, day } = useWords();
  const [open, setOpen] = useState(false);
  if (helper.asked) {
    const { state, expiresAt, thread } = helper.asked;
    return (
      <div className="stack">
        <p className="quiet">
          {state === 'WAITING'
            ? introductions.waiting(day(expiresAt))
            : introductions.ended[state === 'CONNECTED' || state === 'WITHDRAWN' ? state : 'NOT_THIS_TIME']}
        </p>
        {thread ? (
          <p>
            <ButtonLink to={`/threads/${thread.id}`} weight="first">
              {introductions.talk}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    );
  }
  const asks = connector ? introductions.request(connector.name) : introductions.requestDirectly;
  return (
    <>
      <Button aria-label={`${asks}, ${helper.name}`} onClick={() => setOpen(true)}>
        {asks}
      </Button>
      {open ? (
        <Dialog
          title={connector ? introductions.requestTitle(helper.name) : introductions.directTitle(helper.name)}
          onClose={() => setOpen(false)}
        >
          <Form ask={ask} helper={helper} connector={connector} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function Form({ ask, helper, connector, onClose }: Props & { onClose(): void }) {
  const words = useWords();
  const { introductions, common } = words;
  const [text, setText] = useState('');
  const [{ data, error, fetching }, request] = useMutation(requesting);
  const keyOf = useKeys();
  const send = async () => {
    if (fetching) return;
    const input = {
      askId: ask,
      candidateId: helper.id,
      connectorId: connector?.id ?? null,
      words: text.trim() === '' ? null : text,
    };
    const { data: done } = await request({ input: { ...input, key: keyOf(input) } });
    if (!done?.requestIntroduction.introduction) return;
    flushSync(onClose);
    window.document.querySelector('h1')?.focus(); // the button that was pressed has become a sentence
  };
  const problems = data?.requestIntroduction.problems ?? [];
  const wrong = problems.some(({ path }) => path?.at(-1) === 'words');
  const other = problems.find(({ path }) => path?.at(-1) !== 'words');
  const limit =
    other?.__typename === 'LimitReached'
      ? introductions.limit(other.retryAt ? words.day(other.retryAt) : null)
      : null;
  const to = connector?.name ?? helper.name;
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void send();
      })}
      noValidate
    >
      <p>
        {connector
          ? introductions.requestSays(connector.name, helper.name)
          : introductions.directSays(helper.name)}
      </p>
      <TextArea
        label={`${introductions.wordsTo(to)} (${common.optional})`}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        wrong={wrong ? introductions.wordsWrong : undefined}
      />
      <p className="quiet small">{introductions.noHurry}</p>
      {other ? (
        <Notice kind="trouble">
          <p>
            {limit ??
              (other.__typename === 'Conflict' ? introductions.askedAlready : problemText(other, words))}
          </p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button type="submit" weight="first" busy={fetching}>
          {introductions.send}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}
