import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { Report } from '../logbook/report.tsx';

interface MessageData {
  id: string;
  text: string;
  saidAt: string;
  from?: { id: string; name: string } | null;
}

/** A message, as plain text. */
export function Message({ message: { id, text, saidAt, from }, me }: { message: MessageData; me: string }) {
  const { threads, report } = useWords();
  const [reporting, setReporting] = useState(false);
  const mine = from?.id === me;
  return (
    <article className="card message">
      <p className="row">
        {from ? <Face id={from.id} name={from.name} /> : null}
        <span>
          {mine ? threads.me : from ? <Name>{from.name}</Name> : threads.gone},{' '}
          <time dateTime={saidAt}>{threads.moment(saidAt)}</time>
        </span>
      </p>
      <p className="said" dir="auto">
        {text}
      </p>
      {mine ? null : (
        <p className="row">
          <Button weight="plain" onClick={() => setReporting(true)}>
            {report.go}
          </Button>
        </p>
      )}
      {reporting ? <Report item={id} text={text} onClose={() => setReporting(false)} /> : null}
    </article>
  );
}
