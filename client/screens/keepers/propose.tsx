import { useState } from 'react';
import type { Person } from '../../graph/acquaintances.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';
import { proposeKeeperMutation } from './documents.ts';

interface Props {
  projectId: string;
  people: readonly Person[];
  onChanged(): void;
}

/** Proposes one of the viewer's acquaintances as keeper. */
export function Propose({ projectId, people, onChanged }: Props) {
  const { keepers, perimeter } = useWords();
  const [personId, setPersonId] = useState('');
  const propose = useSubmit(proposeKeeperMutation);
  if (people.length === 0) return <p className="quiet">{keepers.nobodyLeft}</p>;
  const send = async () => {
    if (propose.busy || personId === '') return;
    const payload = await propose.submit({ projectId, personId });
    if (payload?.proposal) setPersonId('');
    onChanged();
  };
  return (
    <Form onSubmit={send} checkedByBrowser>
      <SelectField
        label={keepers.who}
        hint={keepers.proposeHint}
        none={perimeter.choose}
        options={people}
        value={personId}
        required
        onText={setPersonId}
      />
      <ErrorNotice of={propose} texts={{ Conflict: keepers.taken }} />
      <Button type="submit" busy={propose.busy}>
        {keepers.proposeGo}
      </Button>
    </Form>
  );
}
