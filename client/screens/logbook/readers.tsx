import type { ReaderReason } from '../../graph/generated/graphql.ts';
import { Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';

/** Exactly who will read what is written now, and why. */
export function Readers({ readers }: { readers: readonly { because: ReaderReason; person: { id: string; name: string } }[] }) {
  const { logbook } = useWords();
  return (
    <details className="more">
      <summary>{logbook.readers}</summary>
      {readers.length === 0 ? <p>{logbook.nobody}</p> : (
        <ul>{readers.map(({ because, person: { id, name } }) => <li key={id}><Name>{name}</Name> <span className="quiet">({because === 'KEEPER' ? logbook.keeper : logbook.trusted})</span></li>)}</ul>
      )}
    </details>
  );
}
