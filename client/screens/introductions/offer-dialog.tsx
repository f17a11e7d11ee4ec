import { useState } from 'react';
import type { Draft } from '../../drafts/use-draft.ts';
import { useAcquaintances, type Person } from '../../graph/acquaintances.ts';
import { Button } from '../../ui/button.tsx';
import { Composer } from '../../ui/composer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { useWords } from '../../words/words.tsx';

interface Props {
  writer: { id: string; name: string };
  draft: Draft<{ text: string; personId: string }>;
  onSend(person: Person): void;
  onClose(): void;
}

/** To whom, and with which words. */
export default function OfferDialog(props: Props) {
  const { introductions } = useWords();
  return (
    <Dialog title={introductions.offerTitle} onClose={props.onClose}>
      <OfferForm {...props} />
    </Dialog>
  );
}

function OfferForm({ writer, draft: { value, change, state }, onSend, onClose }: Props) {
  const { introductions, common } = useWords();
  const people = useAcquaintances()?.filter(({ id }) => id !== writer.id) ?? null;
  const [tried, setTried] = useState(false);
  const person = people?.find(({ id }) => id === value.personId);
  const wordless = value.text.trim() === '';
  const send = () => {
    setTried(true);
    if (person && !wordless) onSend(person);
  };
  if (people === null) return <p className="quiet">{common.loading}</p>;
  if (people.length === 0)
    return (
      <>
        <p className="quiet">{introductions.nobodyKnown}</p>
        <Button weight="plain" onClick={onClose}>
          {common.close}
        </Button>
      </>
    );
  return (
    <Form onSubmit={send}>
      <p>{introductions.offerSays(writer.name)}</p>
      <SelectField
        label={introductions.offerWho}
        none={introductions.offerNone}
        options={people}
        value={value.personId}
        onText={(personId) => change({ personId })}
        problem={tried && !person ? introductions.offerNobody : undefined}
      />
      <Composer
        label={introductions.offerWords}
        hint={introductions.offerWordsHint(writer.name)}
        value={value.text}
        maxLength={2000}
        state={state}
        onText={(text) => change({ text })}
        problem={tried && person && wordless ? introductions.offerWordsWrong : undefined}
      />
      <div className="row">
        <Button type="submit" weight="first">
          {introductions.offerGo}
        </Button>
        <Button weight="plain" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </Form>
  );
}
