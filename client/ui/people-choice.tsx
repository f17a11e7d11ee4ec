import { useState } from 'react';
import type { Person } from '../graph/acquaintances.ts';
import { useWords } from '../words/words.tsx';
import { Choices, TextField } from './field.tsx';

/** Among more people than this, the user filters by name. */
const mostWithoutFilter = 12;
/** Without accents and in small letters, to compare what is typed with names. */
export const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

interface Props {
  legend: string;
  hint?: string;
  problem?: string | undefined;
  people: readonly Person[];
  chosen: readonly string[];
  onChoose(chosen: string[]): void;
}

/** A choice of any of the viewer's acquaintances. The chosen ones are shown whatever the filter. */
export function PeopleChoice({ legend, hint, problem, people, chosen, onChoose }: Props) {
  const { perimeter } = useWords();
  const [filter, setFilter] = useState('');
  const found = people.filter(
    ({ id, name }) => chosen.includes(id) || folded(name).includes(folded(filter.trim())),
  );
  return (
    <div className="stack people">
      <Choices
        kind="checkbox"
        legend={legend}
        hint={hint}
        problem={problem}
        filter={
          people.length > mostWithoutFilter ? (
            <TextField
              label={perimeter.find}
              type="search"
              autoComplete="off"
              value={filter}
              onText={setFilter}
            />
          ) : null
        }
        options={found.map(({ id, name }) => [id, name] as const)}
        chosen={chosen}
        onChoose={onChoose}
      />
      {found.length === 0 ? <p className="quiet small">{perimeter.noName}</p> : null}
    </div>
  );
}
