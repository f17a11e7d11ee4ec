import { useState } from 'react';
import type { Person } from '../graph/acquaintances.ts';
import { Choices, TextField } from './field.tsx';
import { useWords } from '../words/words.tsx';

/** From here on names are looked for rather than read through. */
const many = 12;
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Some of the people I know; those chosen always stand there. */
export function PeopleChoice({
  legend,
  hint,
  wrong,
  people,
  chosen,
  onChoose,
}: {
  legend: string;
  hint?: string;
  wrong?: string | undefined;
  people: readonly Person[];
  chosen: readonly string[];
  onChoose(chosen: string[]): void;
}) {
  const { perimeter } = useWords();
  const [text, setText] = useState('');
  const found = people.filter(
    ({ id, name }) => chosen.includes(id) || plain(name).includes(plain(text.trim())),
  );
  return (
    <div className="stack people">
      {people.length > many ? (
        <TextField
          label={`${perimeter.find} (${legend})`}
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      <Choices
        kind="checkbox"
        legend={legend}
        hint={hint}
        wrong={wrong}
        options={found.map(({ id, name }) => [id, name] as const)}
        chosen={chosen}
        onChoose={(list) => onChoose([...list])}
      />
      {found.length === 0 ? <p className="quiet small">{perimeter.noName}</p> : null}
    </div>
  );
}
