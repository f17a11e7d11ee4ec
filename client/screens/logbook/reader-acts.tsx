import { useState } from 'react';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useWords } from '../../words/words.tsx';
import { Offer } from '../introductions/offer.tsx';
import { Answer } from '../thread/answer.tsx';
import { lookOverMutation } from './documents.ts';
import css from './logbook.module.css';

interface Props {
  id: string;
  writer: { id: string; name: string };
}

/** A sign without words, which only the writer sees; an answer to the writer; an introduction. */
export function ReaderActs({ id, writer }: Props) {
  const { logbook } = useWords();
  const [signed, setSigned] = useState(false);
  const sign = useOutgoing(lookOverMutation, `look/${id}`, () => setSigned(true));
  return (
    <>
      <div className={css.acts}>
        {signed || sign.waiting ? (
          <p role="status" className="quiet">
            {logbook.lookDone}
          </p>
        ) : (
          <Button
            onClick={() => sign.send({ entryId: id }, { draft: null, says: logbook.lookSent(writer.name) })}
          >
            {logbook.look}
          </Button>
        )}
        <Answer item={id} name={writer.name} />
        <Offer item={id} writer={writer} />
      </div>
      <ErrorNotice of={sign} />
    </>
  );
}
