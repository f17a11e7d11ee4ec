import { useState, type ReactNode } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import type { SetAvailabilityInput } from '../../graph/generated/graphql.ts';
import { succeeded, useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Checkbox, TextField } from '../../ui/field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';

const setAvailabilityMutation = graphql(/* GraphQL */ `
  mutation SetAvailability($input: SetAvailabilityInput!) {
    setAvailability(input: $input) {
      availability {
        open
        weeklyCap
        pausedUntil
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);

interface Stored {
  open: boolean;
  weeklyCap: number;
  pausedUntil?: string | null;
}

/** `children`: for what the viewer may be asked. They are shown whether or not the viewer is open. */
export function Availability({ stored, children }: { stored: Stored; children: ReactNode }) {
  const { offers, me } = useWords();
  const toast = useToast();
  const set = useSubmit(setAvailabilityMutation, { fields: ['weeklyCap', 'pausedUntil'] });
  const [open, setOpen] = useState(stored.open);
  const store = async (change: SetAvailabilityInput, undo: SetAvailabilityInput | null, says: string) => {
    if (change.open != null) setOpen(change.open);
    if (!succeeded(await set.submit(change))) return setOpen(stored.open);
    toast({ text: says, ...(undo ? { onUndo: () => void store(undo, null, me.saved) } : {}) });
  };
  return (
    <>
      <div className="stack">
        <Checkbox
          label={offers.open}
          checked={open}
          onCheck={(open) => void store({ open }, { open: !open }, open ? offers.opened : offers.closed)}
        />
        <p>{offers.openHint}</p>
        <ErrorNotice of={set} />
      </div>
      {children}
      {open ? (
        <>
          <WeeklyCap
            key={stored.weeklyCap}
            stored={stored.weeklyCap}
            isWrong={set.problemAt('weeklyCap') !== undefined}
            onStore={(weeklyCap) => void store({ weeklyCap }, { weeklyCap: stored.weeklyCap }, me.saved)}
          />
          <Pause
            until={stored.pausedUntil ?? null}
            isWrong={set.problemAt('pausedUntil') !== undefined}
            onStore={(pausedUntil) =>
              void store(
                { pausedUntil },
                { pausedUntil: stored.pausedUntil ?? null },
                pausedUntil === null ? offers.resumed : me.saved,
              )
            }
          />
        </>
      ) : null}
    </>
  );
}

interface CapProps {
  stored: number;
  isWrong: boolean;
  onStore(cap: number): void;
}

/** It is stored when the field is left, or with Enter: not at each digit on the way. */
function WeeklyCap({ stored, isWrong, onStore }: CapProps) {
  const { offers } = useWords();
  const [text, setText] = useState(String(stored));
  const cap = Number(text);
  const isNumber = Number.isInteger(cap) && cap >= 1 && cap <= 50;
  const store = () => {
    if (isNumber && cap !== stored) onStore(cap);
  };
  return (
    <TextField
      label={offers.often}
      hint={offers.oftenHint}
      type="number"
      inputMode="numeric"
      min={1}
      max={50}
      value={text}
      onText={setText}
      problem={isWrong || (text !== '' && !isNumber) ? offers.oftenWrong : undefined}
      onBlur={store}
      onKeyDown={({ key }) => {
        if (key === 'Enter') store();
      }}
    />
  );
}

interface PauseProps {
  /** Null while there is no pause. */
  until: string | null;
  isWrong: boolean;
  onStore(until: string | null): void;
}

/** The day of a moment, here, as a field of type `date` has it. */
function dayHere(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function Pause({ until, isWrong, onStore }: PauseProps) {
  const { offers } = useWords();
  const [now] = useState(() => Date.now());
  const chosen = until ? dayHere(new Date(until)) : '';
  return (
    <div className="stack">
      <TextField
        label={offers.pause}
        hint={offers.pauseHint}
        type="date"
        min={dayHere(new Date(now + 24 * 3_600_000))}
        value={chosen}
        onText={(text) => {
          if (text !== '' && text !== chosen) onStore(new Date(`${text}T00:00`).toISOString());
        }}
        problem={isWrong ? offers.pauseWrong : undefined}
      />
      {until ? <Button onClick={() => onStore(null)}>{offers.resume}</Button> : null}
    </div>
  );
}
