import { useState } from 'react';
import type { Person } from '../../graph/acquaintances.ts';
import { unmask } from '../../graph/generated/index.ts';
import { usePages } from '../../graph/pages.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { MoreButton, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { entryCardFragment } from '../logbook/entry-card.ts';
import { EntryHead, EntryText } from '../logbook/entry-text.tsx';
import { seenAsQuery, seenOf } from './documents.ts';
import css from './readers.module.css';

interface Props {
  projectId: string;
  people: readonly Person[];
  /** Grows each time the perimeter is saved, which shows the entries anew. */
  revision: number;
}

/** The viewer's entries in this project as another person gets them. */
export function SeenAs({ projectId, people, revision }: Props) {
  const { perimeter } = useWords();
  const [personId, setPersonId] = useState('');
  const person = people.find(({ id }) => id === personId);
  return (
    <section className="stack">
      <h2>{perimeter.seenAs}</h2>
      <SelectField
        label={perimeter.person}
        hint={perimeter.seenAsHint}
        none={perimeter.choose}
        options={people}
        value={personId}
        onText={setPersonId}
      />
      {person ? <Seen key={`${person.id} ${revision}`} projectId={projectId} person={person} /> : null}
    </section>
  );
}

function Seen({ projectId, person: { id: person, name } }: { projectId: string; person: Person }) {
  const { perimeter } = useWords();
  const { data, nodes, error, fetching, loadMore, refetch } = usePages(
    seenAsQuery,
    { id: projectId, person },
    seenOf,
  );
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!data) return <Waiting />;
  if (nodes.length === 0 && !loadMore) return <p role="status">{perimeter.seesNothing(name)}</p>;
  return (
    <>
      <h3>{perimeter.sees(name)}</h3>
      <ol className={css.entries}>
        {nodes.map((entry) => (
          <li key={entry.id}>
            <article className={css.entry}>
              <EntryHead entry={unmask(entryCardFragment, entry)} withMonth />
              <EntryText text={entry.text} level={4} />
            </article>
          </li>
        ))}
      </ol>
      <MoreButton fetching={fetching} loadMore={loadMore} />
    </>
  );
}
