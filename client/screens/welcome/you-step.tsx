import { useState } from 'react';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Face } from '../../ui/face.tsx';
import { Form } from '../../ui/form.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { useWords } from '../../words/words.tsx';
import { nameMutation } from './documents.ts';
import type { Frame } from './frame.ts';
import { presentInviter } from './inviter.ts';
import { StepFrame } from './step.tsx';
import styles from './welcome.module.css';
import { useWelcomeWords } from './words.ts';

/** Who opened the door, with which words, what trust is here, and one's own name. */
export function YouStep({
  name: before,
  inviter: known,
  onStep,
  onNext,
  onLater,
}: Frame & {
  name: string;
  /** The person one knows, where the page does not know who invited. */
  inviter: { id: string; name: string } | null;
}) {
  const { invitation } = useWords();
  const words = useWelcomeWords();
  const [name, setName] = useState(before);
  const rename = useSubmit(nameMutation, { fields: ['name'] });
  const inviter = presentInviter() ?? known;
  const said = presentInviter()?.words;
  const send = async () => {
    const same = before !== '' && name.trim() === before;
    if (same || (await rename.submit({ name: name.trim() }))?.person) onNext();
  };
  return (
    <StepFrame step="you" title={inviter ? words.you.title(inviter.name) : words.you.alone} onStep={onStep}>
      {inviter && said ? (
        <div className={styles['inviter']}>
          <Face id={inviter.id} name={inviter.name} />
          <blockquote className="letter" dir="auto">
            {said}
          </blockquote>
        </div>
      ) : null}
      <p>{words.you.says}</p>
      <div className="stack">
        <p>{words.you.trust}</p>
        <p className="letter">{invitation.creed}</p>
        <p className="quiet">{words.you.trustHint}</p>
      </div>
      <Form onSubmit={send}>
        <NameField value={name} wrong={rename.problemAt('name') !== undefined} onText={setName} />
        <ErrorNotice of={rename} />
        <div className="row">
          <Button type="submit" weight="first" busy={rename.busy}>
            {words.next}
          </Button>
          <Button weight="plain" onClick={onLater}>
            {words.later}
          </Button>
        </div>
      </Form>
    </StepFrame>
  );
}
