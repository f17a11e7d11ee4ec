/** The people who read what the viewer writes in a project, and why: always the API's answer. */
import { readPage } from '../../graph/early.ts';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { ReaderListFragment, ReadersQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import css from './readers.module.css';

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
        title
        myPerimeter {
          readers(first: 100, after: $after) {
            ...ReaderList
          }
        }
      }
    }
  }
`);

export type Reader = ReaderListFragment['edges'][number]['node'];

/** The connection behind a masked page of readers, for `usePages`. */
export const readerListOf = (masked: FragmentType<typeof readerListFragment> | null | undefined) =>
  unmask(readerListFragment, masked);

const readersOf = ({ node }: ReadersQuery) =>
  readerListOf(node?.__typename === 'Project' ? node.myPerimeter?.readers : null);

/** What `useReaders` reads first. */
export const readReaders = (id: string) => readPage(readersQuery, { id });

/**
 * All readers of the viewer's entries in a project, with the perimeter as it is stored; null until they are
 * loaded, and while the API does not answer.
 */
export function useReaders(projectId: string) {
  const { data, nodes, error, refetch } = usePages(readersQuery, { id: projectId }, readersOf, { all: true });
  const project = data?.node?.__typename === 'Project' && data.node.myPerimeter ? data.node : null;
  return {
    /** Null if the viewer does not keep the project; undefined until that is known. */
    project: data ? project : undefined,
    readers: data && !error ? nodes : null,
    error,
    refetch,
  };
}

/** Each reader with a sentence: why and since when they read. */
export function ReaderLines({ readers }: { readers: readonly Reader[] }) {
  const words = useWords();
  if (readers.length === 0) return <p>{words.readers.nobody}</p>;
  return (
    <ul className={css.lines}>
      {readers.map(({ because, from, person: { id, name } }) => (
        <li key={id} className={css.line}>
          <Face id={id} name={name} />
          <span>
            <Name>{name}</Name>
            <span className={css.why}>
              {words.readers.because[because]},{' '}
              {from ? words.readers.from(words.day(from)) : words.readers.all}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
