import { useState } from 'react';
import { useMutation } from 'urql';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import type { Person } from '../../graph/acquaintances.ts';
import { usePages } from '../../graph/pages.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Choices } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import { staying } from '../asks/staying.ts';
import { ReaderList } from '../logbook/who-reads.tsx';
import { readersOf, setting, trying } from './documents.ts';
import { PeopleChoice } from '../../ui/people-choice.tsx';

const levels = ['FULL', 'TRUSTED', 'KNOWN'] as const;
const amongs = ['ALL', 'ONLY', 'NOBODY'] as const;

export interface Drawn {
  threshold: TrustLevel;
  among: (typeof amongs)[number];
  only: readonly string[];
  except: readonly string[];
}

/** Choosing who may read; who would is asked of the house at every step, and nothing changes before it is kept. */
export function Draw({
  project,
  before,
  people,
  onSaved,
}: {
  project: string;
  before: Drawn;
  people: readonly Person[];
  onSaved(): void;
}) {
  const words = useWords();
  const { perimeter } = words;
  const [drawn, setDrawn] = useState(before);
  const [kept, setKept] = useState(before);
  const [saved, setSaved] = useState(false);
  const [{ data, error, fetching }, set] = useMutation(setting);
  const change = (some: Partial<Drawn>) => {
    setDrawn((before) => ({ ...before, ...some }));
    setSaved(false);
  };
  const { threshold, among, only, except } = drawn;
  // What is not touched is not sent: it stays as it is, with people who are not in this list as well.
  const choice: Choice = {
    threshold,
    ...(among !== kept.among || only !== kept.only
      ? { only: among === 'ALL' ? null : among === 'NOBODY' ? [] : [...only] }
      : {}),
    ...(except !== kept.except ? { except: [...except] } : {}),
  };
  const save = async () => {
    if (fetching) return;
    const { data } = await set({ input: { projectId: project, ...choice } });
    if (!data?.setPerimeter.project) return;
    setKept(drawn);
    setSaved(true);
    onSaved();
  };
  const problem = data?.setPerimeter.problems[0];
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void save();
      })}
      aria-label={perimeter.set}
    >
      <Choices
        kind="radio"
        legend={perimeter.threshold}
        options={levels.map((level) => [level, perimeter.thresholds[level]] as const)}
        chosen={[threshold]}
        onChoose={([threshold = 'FULL']) => change({ threshold })}
      />
      <Choices
        kind="radio"
        legend={perimeter.among}
        options={amongs.map((value) => [value, perimeter.amongs[value]] as const)}
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
      <Would
        project={project}
        choice={choice}
        people={among === 'ONLY' ? people.filter(({ id }) => only.includes(id) && !except.includes(id)) : []}
      />
      <p className="quiet small">{perimeter.effect}</p>
      {problem ? (
        <Notice kind="trouble">
          <p>{problemText(problem, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button type="submit" weight="first" busy={fetching}>
          {words.common.save}
        </Button>
        <span className="quiet">{perimeter.silent}</span>
      </div>
      {saved ? (
        <Notice>
          <p>{perimeter.saved}</p>
        </Notice>
      ) : null}
    </form>
  );
}

interface Choice {
  threshold: TrustLevel;
  only?: string[] | null;
  except?: string[];
}

/** Exactly the people who would read with this choice, and those chosen who still would not. */
function Would({ project, choice, people }: { project: string; choice: Choice; people: readonly Person[] }) {
  const words = useWords();
  const { perimeter } = words;
  const { data, nodes, error, fetching } = usePages(trying, { id: project, ...choice }, readersOf, true);
  const without = people.filter(({ id }) => !nodes.some(({ person }) => person.id === id));
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
      {data && !fetching && !error && without.length > 0 ? (
        <>
          <p>{perimeter.unchosen(words.list(without.map(({ name }) => name)))}</p>
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
