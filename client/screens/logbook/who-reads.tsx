/** Exactly who will read what is written, and why. */
import { graphql } from '../../graph/generated/index.ts';
import type { ReaderReason, ReadersQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';

const reading = graphql(/* GraphQL */ `
  query Readers($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myPerimeter {
          readers(first: 100, after: $after) {
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
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
`);

export interface Reader {
  because: ReaderReason;
  from?: string | null;
  person: { id: string; name: string };
}

const readersOf = ({ node }: ReadersQuery) =>
  node?.__typename === 'Project' ? node.myPerimeter?.readers : null;

/** All who read what I write in a project as my perimeter is; null while that is not known. */
export function useReaders(project: string): { readers: readonly Reader[] | null; away: boolean } {
  const { data, nodes, error } = usePages(reading, { id: project }, readersOf, true);
  return { readers: data && !error ? nodes : null, away: Boolean(error) };
}

/** `at`: for something written before, only those who read as far back. */
export function WhoReads({ project, forMe, at }: { project: string; forMe: boolean; at?: string }) {
  const words = useWords();
  const { readers, away } = useReaders(project);
  const then =
    at === undefined ? readers : readers?.filter(({ from }) => !from || Date.parse(from) <= Date.parse(at));
  return (
    <div className="who" role="group" aria-label={words.readers.will}>
      <p className="who-title">{words.readers.will}</p>
      {forMe ? (
        <p>{words.readers.nobody}</p>
      ) : then ? (
        <ReaderList readers={then} />
      ) : (
        <p className="quiet">{away ? words.readers.unknown : words.common.loading}</p>
      )}
    </div>
  );
}

/** Their names in a sentence; behind it why each, and since when. */
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
