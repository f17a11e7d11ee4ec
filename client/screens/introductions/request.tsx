/**
 * Requests an introduction to a candidate, through a connector or directly; once requested, shows where it
 * stands.
 */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import type { Helper } from '../ask/helper.ts';
import { requestIntroductionMutation } from './documents.ts';

interface Props {
  askId: string;
  helper: Helper;
  /** Null for a request made directly, to an acquaintance. */
  connector: { id: string; name: string } | null;
}

export function Request({ askId, helper, connector }: Props) {
  const { introductions } = useWords();
  const [open, setOpen] = useState(false);
  if (helper.introduction) return <Requested introduction={helper.introduction} />;
  const label = connector ? introductions.request(connector.name) : introductions.requestDirectly;
  return (
    <>
      <Button aria-label={`${label}, ${helper.name}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <Dialog
          title={connector ? introductions.requestTitle(helper.name) : introductions.directTitle(helper.name)}
          onClose={() => setOpen(false)}
        >
          <RequestForm askId={askId} helper={helper} connector={connector} onClose={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function Requested({
  introduction: { state, expiresAt, thread },
}: {
  introduction: NonNullable<Helper['introduction']>;
}) {
  const { introductions, day } = useWords();
  const ended = state === 'CONNECTED' || state === 'WITHDRAWN' ? state : 'NOT_THIS_TIME';
  return (
    <div className="stack">
      <p className="quiet">
        {state === 'WAITING' ? introductions.waiting(day(expiresAt)) : introductions.ended[ended]}
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

function RequestForm({ askId, helper, connector, onClose }: Props & { onClose(): void }) {
  const { introductions, common, day } = useWords();
  const [text, setText] = useState('');
  const request = useSubmit(requestIntroductionMutation, { fields: ['words'] });
  const { problem } = request;
  const freeAt = problem?.__typename === 'LimitReached' ? problem.retryAt : null;
  const send = async () => {
    const payload = await request.submit({
      askId,
      candidateId: helper.id,
      connectorId: connector?.id ?? null,
      words: text.trim() === '' ? null : text,
    });
    if (!payload?.introduction) return;
    flushSync(onClose);
    focusTitle(); // the button that had the focus has become a sentence
  };
  return (
    <Form onSubmit={send}>
      <p>
        {connector
          ? introductions.requestSays(connector.name, helper.name)
          : introductions.directSays(helper.name)}
      </p>
      <TextArea
        label={`${introductions.wordsTo(connector?.name ?? helper.name)} (${common.optional})`}
        value={text}
        maxLength={2000}
        onText={setText}
        problem={request.problemAt('words') ? introductions.wordsWrong : undefined}
      />
      <p className="quiet small">{introductions.noHurry}</p>
      <SubmitRow
        of={request}
        label={introductions.send}
        texts={{
          LimitReached: introductions.limit(freeAt ? day(freeAt) : null),
          Conflict: introductions.askedAlready,
        }}
        onCancel={onClose}
      />
    </Form>
  );
}
