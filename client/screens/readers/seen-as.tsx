import { useState } from 'react';
import type { Person } from '../../graph/acquaintances.ts';
import { usePages } from '../../graph/pages.ts';
import { errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { EntryHead } from '../logbook/entry.tsx';
import { seeing, seenOf } from './documents.ts';

/** What somebody gets of my entries in this project, as they get it. */
export function SeenAs({
  project,
  people,
  drawnAt,
}: {
  project: string;
  people: readonly Person[];
  drawnAt: number;
}) {
  const { perimeter } = useWords();
  const [chosen, setChosen] = useState('');
  const person = people.find(({ id }) => id === chosen);
  return (
    <section className="stack">
      <h2>{perimeter.seenAs}</h2>
      <SelectField
        label={perimeter.person}
        hint={perimeter.seenAsHint}
        none={perimeter.choose}
        options={people.map(({ id, name }) => [id, name] as const)}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      />
      {person ? <Seen key={`${person.id} ${drawnAt}`} project={project} person={person} /> : null}
    </section>
  );
}

function Seen({ project, person: { id: person, name } }: { project: string; person: Person }) {
  const words = useWords();
  const { data, nodes, error, fetching, more, again } = usePages(seeing, { id: project, person }, seenOf);
  if (error)
    return (
      <Notice kind="trouble">
        <p>{errorText(error, words)}</p>
        <Button onClick={again}>{words.common.retry}</Button>
      </Notice>
    );
  if (!data) return <Waiting />;
  if (nodes.length === 0 && !more) return <p role="status">{words.perimeter.seesNothing(name)}</p>;
  return (
    <>
      <h3>{words.perimeter.sees(name)}</h3>
      <ol className="stack entries">
        {nodes.map((entry) => (
          <li key={entry.id}>
            <article className="card">
              <EntryHead entry={entry} />
              <Markdown text={entry.text} level={4} />
            </article>
          </li>
        ))}
      </ol>
      {more ? (
        <Button busy={fetching} onClick={more}>
          {words.common.more}
        </Button>
      ) : null}
    </>
  );
}
