/**
 * Who may read the viewer's entries in a project: who does, who would with another perimeter, and what each
 * person gets.
 */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAcquaintances, type Person, readAcquaintances } from '../../graph/acquaintances.ts';
import { read, readPage } from '../../graph/early.ts';
import { usePages } from '../../graph/pages.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { AbsentScreen, Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { exceptOf, onlyOf, perimeterExceptQuery, perimeterOnlyQuery, perimeterQuery } from './documents.ts';
import { PerimeterForm, type Perimeter } from './perimeter-form.tsx';
import { SeenAs } from './seen-as.tsx';
import { ReaderLines, useReaders, readReaders } from './who-reads.tsx';

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);

export const reads = ({ id }: { id: string }) => [
  read(perimeterQuery, { id }),
  readAcquaintances(),
  readPage(perimeterOnlyQuery, { id }),
  readPage(perimeterExceptQuery, { id }),
  readReaders(id),
];

export default function Readers({ id }: { id: string }) {
  const words = useWords();
  const [{ data, error }, executeQuery] = useQuery({
    query: perimeterQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const people = useAcquaintances();
  const only = usePages(perimeterOnlyQuery, { id }, onlyOf, { all: true });
  const except = usePages(perimeterExceptQuery, { id }, exceptOf, { all: true });
  const readers = useReaders(id);
  const project = data?.node?.__typename === 'Project' && data.node.myPerimeter ? data.node : null;
  // Shown when all of it is there: a part that came later would move the others.
  const isLoaded = people && only.data && except.data && (readers.project || readers.error);
  if (!project || !isLoaded)
    return (
      <AbsentScreen
        title={words.perimeter.title}
        error={error ?? only.error ?? except.error}
        loaded={Boolean(data) && !project}
        onRetry={() => {
          executeQuery();
          only.refetch();
          except.refetch();
          readers.refetch();
        }}
        to="/logbooks"
        link={words.logbook.all}
      />
    );
  const { threshold, only: firstOnly } = project.myPerimeter ?? { threshold: 'FULL', only: null };
  return (
    <ReadersScreen
      id={id}
      title={project.title}
      shared={project.keepers.edges.length > 1}
      perimeter={{
        threshold,
        among: !firstOnly ? 'ALL' : firstOnly.edges.length === 0 ? 'NOBODY' : 'ONLY',
        only: idsOf(only.nodes),
        except: idsOf(except.nodes),
      }}
      people={people}
      readers={readers}
    />
  );
}

interface Props {
  id: string;
  title: string;
  /** Whether others keep the project too. */
  shared: boolean;
  perimeter: Perimeter;
  people: readonly Person[];
  readers: ReturnType<typeof useReaders>;
}

function ReadersScreen({ id, title, shared, perimeter: stored, people, readers: read }: Props) {
  const words = useWords();
  const { perimeter } = words;
  const [revision, setRevision] = useState(0);
  const { readers, error, refetch } = read;
  return (
    <Screen
      title={perimeter.title}
      name={`${perimeter.title}, ${title}`}
      back={{ to: `/logbooks/${id}`, label: title }}
    >
      <p className="quiet">{perimeter.in}</p>
      <section className="stack" aria-label={perimeter.now}>
        <h2>{perimeter.now}</h2>
        <ErrorNotice error={error} onRetry={refetch} />
        {readers ? <ReaderLines readers={readers} /> : error ? null : <Waiting />}
        {shared ? <p className="quiet small">{perimeter.keepers}</p> : null}
      </section>
      {people.length === 0 ? (
        <>
          <p>{perimeter.nobodyKnown}</p>
          <p>
            <ButtonLink to="/me" weight="first">
              {words.note.invite}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <section className="stack">
            <h2>{perimeter.set}</h2>
            <PerimeterForm
              projectId={id}
              perimeter={stored}
              people={people}
              readers={readers}
              onSaved={() => {
                refetch();
                setRevision((before) => before + 1);
              }}
            />
          </section>
          <SeenAs projectId={id} people={people} revision={revision} />
        </>
      )}
    </Screen>
  );
}
