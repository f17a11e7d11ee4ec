/** The people who will read what the viewer writes, and why: always the API's answer. */
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { ReaderListFragment, ReadersQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';

const readerListFragment = graphql(/* GraphQL */ `
  fragment ReaderList on ReaderConnection {
    edges {
      node {
        because
        from
        person {
          id
          name
        }
      }
    }
    pageInfo {
      ...NextPage
    }
  }
`);
const readersQuery = graphql(/* GraphQL */ `
  query Readers($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myPerimeter {
          readers(first: 100, after: $after) {
            ...ReaderList
          }
        }
      }
    }
  }
`);

type Reader = ReaderListFragment['edges'][number]['node'];

/** The connection behind a masked page of readers, for `usePages`. */
export const readerListOf = (masked: FragmentType<typeof readerListFragment> | null | undefined) =>
  unmask(readerListFragment, masked);

const readersOf = ({ node }: ReadersQuery) =>
  readerListOf(node?.__typename === 'Project' ? node.myPerimeter?.readers : null);

/**
 * All readers of the viewer's entries in a project, with the perimeter as it is stored; null until they are
 * loaded.
 */
export function useReaders(projectId: string) {
  const { data, nodes, error } = usePages(readersQuery, { id: projectId }, readersOf, { all: true });
  return { readers: data && !error ? nodes : null, failed: Boolean(error) };
}

interface Props {
  projectId: string;
  forMe: boolean;
  /** For an entry that exists: only those who read that far back. */
  writtenAt?: string;
}

export function WhoReads({ projectId, forMe, writtenAt }: Props) {
  const words = useWords();
  const { readers, failed } = useReaders(projectId);
  const readersThen =
    writtenAt === undefined
      ? readers
      : (readers?.filter(({ from }) => !from || Date.parse(from) <= Date.parse(writtenAt)) ?? null);
  return (
    <div className="who" role="group" aria-label={words.readers.will}>
      <p className="who-title">{words.readers.will}</p>
      {forMe ? <p>{words.readers.nobody}</p> : <ReaderState readers={readersThen} failed={failed} />}
    </div>
  );
}

/** The readers, or why they are not known yet. */
export function ReaderState({ readers, failed }: { readers: readonly Reader[] | null; failed: boolean }) {
  const words = useWords();
  if (readers) return <ReaderList readers={readers} />;
  return <p className="quiet">{failed ? words.readers.unknown : words.common.loading}</p>;
}

/** The readers' names in a sentence; on demand, why and since when each reads. */
export function ReaderList({ readers }: { readers: readonly Reader[] }) {
  const words = useWords();
  if (readers.length === 0) return <p>{words.readers.nobody}</p>;
  return (
    <>
      <p>{words.readers.these(words.list(readers.map(({ person }) => person.name)))}</p>
      <details className="more">
        <summary>{words.readers.why}</summary>
        <ul className="why">
          {readers.map(({ because, from, person: { id, name } }) => (
            <li key={id}>
              <Name>{name}</Name>{' '}
              <span className="quiet">
                {words.readers.because[because]},{' '}
                {from ? words.readers.from(words.day(from)) : words.readers.all}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
