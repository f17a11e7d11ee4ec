import { useState } from 'react';
import { useMutation } from 'urql';
import type { Person } from '../../graph/acquaintances.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { proposing } from './documents.ts';

/** Proposing to somebody I know to keep the project with me. */
export function Propose({
  project,
  people,
  onChanged,
}: {
  project: string;
  people: readonly Person[];
  onChanged(): void;
}) {
  const words = useWords();
  const { keepers, perimeter } = words;
  const [chosen, setChosen] = useState('');
  const [{ data, error, fetching }, propose] = useMutation(proposing);
  const problem = data?.proposeKeeper.problems[0];
  if (people.length === 0) return <p className="quiet">{keepers.nobodyLeft}</p>;
  const go = async () => {
    if (fetching || chosen === '') return;
    const { data } = await propose({ input: { projectId: project, personId: chosen } });
    if (data?.proposeKeeper.proposal) setChosen('');
    onChanged();
  };
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void go();
      })}
    >
      <SelectField
        label={keepers.who}
        hint={keepers.proposeHint}
        none={perimeter.choose}
        options={people.map(({ id, name }) => [id, name] as const)}
        value={chosen}
        required
        onChange={(event) => setChosen(event.target.value)}
      />
      {problem ? (
        <Notice kind="trouble">
          <p>{problem.__typename === 'Conflict' ? keepers.taken : problemText(problem, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      <Button type="submit" busy={fetching}>
        {keepers.proposeGo}
      </Button>
    </form>
  );
}
