import { useState } from 'react';
import type { Person } from '../../graph/acquaintances.ts';
import { errorText } from '../../graph/errors.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Choices, optionsOf } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PeopleChoice } from '../../ui/people-choice.tsx';
import { useWords } from '../../words/words.tsx';
import { ReaderList } from '../logbook/who-reads.tsx';
import { perimeterTryQuery, readersOf, setPerimeterMutation } from './documents.ts';

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
  onSaved(): void;
}

/**
 * Changes the viewer's perimeter. The API says at each step who would read; nothing changes until it is
 * saved.
 */
export function PerimeterForm({ projectId, perimeter: before, people, onSaved }: Props) {
  const { perimeter, common } = useWords();
  const [draft, setDraft] = useState(before);
  const [stored, setStored] = useState(before);
  const [saved, setSaved] = useState(false);
  const setPerimeter = useSubmit(setPerimeterMutation);
  const change = (some: Partial<Perimeter>) => {
    setDraft((before) => ({ ...before, ...some }));
    setSaved(false);
  };
  const { threshold, among, only, except } = draft;
  // Lists the user did not change are not sent, so that they keep people who are not among `people`.
  const choice: Choice = {
    threshold,
    ...(among !== stored.among || only !== stored.only
      ? { only: among === 'ALL' ? null : among === 'NOBODY' ? [] : [...only] }
      : {}),
    ...(except !== stored.except ? { except: [...except] } : {}),
  };
  const send = async () => {
    const payload = await setPerimeter.submit({ projectId, ...choice });
    if (!payload?.project) return;
    setStored(draft);
    setSaved(true);
    onSaved();
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
      <PeopleChoice
        legend={perimeter.except}
        hint={perimeter.exceptHint}
        people={people}
        chosen={except}
        onChoose={(except) => change({ except })}
      />
      <Preview
        projectId={projectId}
        choice={choice}
        chosen={among === 'ONLY' ? people.filter(({ id }) => only.includes(id) && !except.includes(id)) : []}
      />
      <p className="quiet small">{perimeter.effect}</p>
      <ErrorNotice of={setPerimeter} />
      <div className="row">
        <Button type="submit" weight="first" busy={setPerimeter.busy}>
          {common.save}
        </Button>
        <span className="quiet">{perimeter.silent}</span>
      </div>
      {saved ? (
        <Notice>
          <p>{perimeter.saved}</p>
        </Notice>
      ) : null}
    </Form>
  );
}

interface Choice {
  threshold: TrustLevel;
  only?: string[] | null;
  except?: string[];
}

interface PreviewProps {
  projectId: string;
  choice: Choice;
  /** People chosen by name. */
  chosen: readonly Person[];
}

/** The people who would read with this choice, and those chosen by name who still would not. */
function Preview({ projectId, choice, chosen }: PreviewProps) {
  const words = useWords();
  const { perimeter } = words;
  const { data, nodes, error, fetching } = usePages(
    perimeterTryQuery,
    { id: projectId, ...choice },
    readersOf,
    { all: true },
  );
  const notReading = chosen.filter(({ id }) => !nodes.some(({ person }) => person.id === id));
  return (
    <div className="who" role="group" aria-label={perimeter.would} aria-live="polite" aria-busy={fetching}>
      {error ? (
        <p>{errorText(error, words)}</p>
      ) : !data || fetching ? (
        <p className="quiet">{words.common.loading}</p>
      ) : nodes.length === 0 ? (
        <p className="who-title">{perimeter.wouldNobody}</p>
      ) : (
        <>
          <p className="who-title">{perimeter.would}</p>
          <ReaderList readers={nodes} />
        </>
      )}
      {data && !fetching && !error && notReading.length > 0 ? (
        <>
          <p>{perimeter.unchosen(words.list(notReading.map(({ name }) => name)))}</p>
          <p>
            <ButtonLink to="/circle" weight="plain">
              {words.circle.title}
            </ButtonLink>
          </p>
        </>
      ) : null}
    </div>
  );
}
