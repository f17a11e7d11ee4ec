import { useState } from 'react';
import type { Person } from '../../graph/acquaintances.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choices, optionsOf } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { PeopleChoice } from '../../ui/people-choice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { setPerimeterMutation } from './documents.ts';
import { Preview, type Choice } from './preview.tsx';
import type { Reader } from './who-reads.tsx';

const levels = ['FULL', 'TRUSTED', 'KNOWN'] as const;
const amongs = ['ALL', 'ONLY', 'NOBODY'] as const;

export interface Perimeter {
  threshold: TrustLevel;
  among: (typeof amongs)[number];
  only: readonly string[];
  except: readonly string[];
}

interface Props {
  projectId: string;
  perimeter: Perimeter;
  people: readonly Person[];
  /** Those who read now; null while it is not known. */
  readers: readonly Reader[] | null;
  onSaved(): void;
}

/** Only lists that differ are sent, so that the others keep people who are not among the acquaintances. */
function choiceOf({ threshold, among, only, except }: Perimeter, stored: Perimeter): Choice {
  return {
    threshold,
    ...(among !== stored.among || only !== stored.only
      ? { only: among === 'ALL' ? null : among === 'NOBODY' ? [] : [...only] }
      : {}),
    ...(except !== stored.except ? { except: [...except] } : {}),
  };
}

/**
 * Changes the viewer's perimeter. The API says at each step who would read; nothing changes until it is
 * saved.
 */
export function PerimeterForm({ projectId, perimeter: before, people, readers, onSaved }: Props) {
  const { perimeter, common } = useWords();
  const show = useToast();
  const [draft, setDraft] = useState(before);
  const [stored, setStored] = useState(before);
  const setPerimeter = useSubmit(setPerimeterMutation);
  const change = (some: Partial<Perimeter>) => setDraft((before) => ({ ...before, ...some }));
  const { threshold, among, only, except } = draft;
  const choice = choiceOf(draft, stored);

  const save = async (next: Perimeter, from: Perimeter): Promise<boolean> => {
    const payload = await setPerimeter.submit({ projectId, ...choiceOf(next, from) });
    if (!payload?.project) return false;
    setStored(next);
    setDraft(next);
    onSaved();
    return true;
  };
  const send = async () => {
    if (!(await save(draft, stored))) return;
    // The API takes acquaintances only: a list that held others cannot be brought back.
    const known = new Set(people.map(({ id }) => id));
    const canUndo = [
      ...(draft.only !== stored.only ? stored.only : []),
      ...(draft.except !== stored.except ? stored.except : []),
    ].every((id) => known.has(id));
    show({
      text: perimeter.saved,
      ...(canUndo
        ? {
            onUndo: () => {
              void save(stored, draft).then((done) => done && show({ text: perimeter.restored }));
            },
          }
        : {}),
    });
  };

  return (
    <Form onSubmit={send} label={perimeter.set}>
      <Choices
        kind="radio"
        legend={perimeter.threshold}
        options={optionsOf(levels, perimeter.thresholds)}
        chosen={[threshold]}
        onChoose={([threshold = 'FULL']) => change({ threshold })}
      />
      <Choices
        kind="radio"
        legend={perimeter.among}
        options={optionsOf(amongs, perimeter.amongs)}
        chosen={[among]}
        onChoose={([among = 'ALL']) => change({ among })}
      />
      {among === 'ONLY' ? (
        <PeopleChoice
          legend={perimeter.only}
          people={people}
          chosen={only}
          onChoose={(only) => change({ only })}
        />
      ) : null}
      <details className="more" open={before.except.length > 0}>
        <summary>{perimeter.except}</summary>
        <PeopleChoice
          legend={perimeter.except}
          hint={perimeter.exceptHint}
          people={people}
          chosen={except}
          onChoose={(except) => change({ except })}
        />
      </details>
      <Preview
        projectId={projectId}
        choice={choice}
        chosen={among === 'ONLY' ? people.filter(({ id }) => only.includes(id) && !except.includes(id)) : []}
        readers={readers}
      />
      <ErrorNotice of={setPerimeter} />
      <div className="row">
        <Button type="submit" weight="first" busy={setPerimeter.busy}>
          {common.save}
        </Button>
        <span className="quiet">{perimeter.silent}</span>
      </div>
    </Form>
  );
}
