/**
 * Marks an ask as resolved: the asker ticks who helped, and may thank them, each in a thread of their own.
 */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useDraft } from '../../drafts/use-draft.ts';
import { useAcquaintances } from '../../graph/acquaintances.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Composer } from '../../ui/composer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form, SubmitRow } from '../../ui/form.tsx';
import { PeopleChoice } from '../../ui/people-choice.tsx';
import { focusTitle } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { resolveAskMutation } from './documents.ts';

export default function Resolve({ askId, onClose }: { askId: string; onClose(): void }) {
  const { resolving, common } = useWords();
  const people = useAcquaintances();
  const [helperIds, setHelperIds] = useState<readonly string[]>([]);
  const thanks = useDraft(`thanks/${askId}`, { text: '' });
  const { text } = thanks.value;
  const resolve = useSubmit(resolveAskMutation, { fields: ['helperIds', 'words'] });
  const anybodyHelped = helperIds.length > 0;
  const helperProblem = resolve.problemAt('helperIds');
  const send = async () => {
    const payload = await resolve.submit({
      askId,
      helperIds: [...helperIds],
      words: anybodyHelped && text.trim() !== '' ? text : null,
    });
    if (!payload?.ask) return;
    thanks.clear();
    flushSync(onClose);
    focusTitle(); // the button that had the focus is gone with the actions of an open ask
  };
  return (
    <Dialog tall title={resolving.title} onClose={onClose}>
      <Form onSubmit={send}>
        <p>{resolving.says}</p>
        {people === null ? (
          <p className="quiet">{common.loading}</p>
        ) : people.length === 0 ? (
          <p className="quiet">{resolving.nobodyKnown}</p>
        ) : (
          <PeopleChoice
            legend={`${resolving.who} (${common.optional})`}
            hint={resolving.whoHint}
            people={people}
            chosen={helperIds}
            onChoose={setHelperIds}
            problem={
              helperProblem
                ? helperProblem.__typename === 'NotFound'
                  ? resolving.gone
                  : resolving.most
                : undefined
            }
          />
        )}
        {anybodyHelped ? (
          <Composer
            label={`${resolving.thanks} (${common.optional})`}
            hint={resolving.thanksHint}
            value={text}
            maxLength={4000}
            state={thanks.state}
            onText={(text) => thanks.change({ text })}
            problem={resolve.problemAt('words') ? resolving.thanksWrong : undefined}
          />
        ) : null}
        <SubmitRow of={resolve} label={resolving.go} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
