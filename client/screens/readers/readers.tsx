/** Who may read what I write in a project: who does, who would, and what exactly somebody gets. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePeople, type Person } from '../../graph/acquaintances.ts';
import { usePages } from '../../graph/pages.ts';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { ReaderList, useReaders } from '../logbook/who-reads.tsx';
import { exceptOf, onlyOf, reading, readingExcept, readingOnly } from './documents.ts';
import { Draw, type Drawn } from './perimeter-form.tsx';
import { SeenAs } from './seen-as.tsx';
import '../logbook/logbook.css';

export default function Perimeter({ id }: { id: string }) {
  const words = useWords();
  const [{ data, error }, again] = useQuery({
    query: reading,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const people = usePeople();
  const only = usePages(readingOnly, { id }, onlyOf, true);
  const except = usePages(readingExcept, { id }, exceptOf, true);
  const project = data?.node?.__typename === 'Project' && data.node.myPerimeter ? data.node : null;
  if (!project || !people || !only.data || !except.data) {
    const failed = error ?? only.error ?? except.error;
    return (
      <Screen title={words.perimeter.title}>
        {failed ? (
          <Notice kind="trouble">
            <p>{errorText(failed, words)}</p>
            <Button
              onClick={() => {
                again();
                only.again();
                except.again();
              }}
            >
              {words.common.retry}
            </Button>
          </Notice>
        ) : data && !project ? (
          <Notice>
            <p>{words.trouble.gone}</p>
            <ButtonLink to="/logbooks">{words.logbook.all}</ButtonLink>
          </Notice>
        ) : (
          <Waiting />
        )}
      </Screen>
    );
  }
  const idsOf = (list: readonly Person[]) => list.map(({ id }) => id);
  const { threshold, only: narrowed } = project.myPerimeter ?? { threshold: 'FULL', only: null };
  const drawn: Drawn = {
    threshold,
    among: !narrowed ? 'ALL' : narrowed.edges.length === 0 ? 'NOBODY' : 'ONLY',
    only: idsOf(only.nodes),
    except: idsOf(except.nodes),
  };
  return (
    <Drawing
      id={id}
      title={project.title}
      together={project.keepers.edges.length > 1}
      drawn={drawn}
      people={people}
    />
  );
}

function Drawing({
  id,
  title,
  together,
  drawn,
  people,
}: {
  id: string;
  title: string;
  together: boolean;
  drawn: Drawn;
  people: readonly Person[];
}) {
  const words = useWords();
  const { perimeter } = words;
  const [drawnAt, setDrawnAt] = useState(0);
  return (
    <Screen title={perimeter.title}>
      <p className="quiet">{perimeter.in(title)}</p>
      <section className="stack">
        <h2>{perimeter.now}</h2>
        <Now key={drawnAt} project={id} />
      </section>
      {together ? <p className="quiet small">{perimeter.keepers}</p> : null}
      {people.length === 0 ? (
        <p>{perimeter.nobodyKnown}</p>
      ) : (
        <>
          <section className="stack">
            <h2>{perimeter.set}</h2>
            <Draw
              project={id}
              before={drawn}
              people={people}
              onSaved={() => setDrawnAt((times) => times + 1)}
            />
          </section>
          <SeenAs project={id} people={people} drawnAt={drawnAt} />
        </>
      )}
      <p>
        <ButtonLink to={`/logbooks/${id}`} weight="plain">
          {words.logbook.back}
        </ButtonLink>
      </p>
    </Screen>
  );
}

function Now({ project }: { project: string }) {
  const words = useWords();
  const { readers, away } = useReaders(project);
  return (
    <div className="who" role="group" aria-label={words.perimeter.now}>
      {readers ? (
        <ReaderList readers={readers} />
      ) : (
        <p className="quiet">{away ? words.readers.unknown : words.common.loading}</p>
      )}
    </div>
  );
}
