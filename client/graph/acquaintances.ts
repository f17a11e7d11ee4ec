import { graphql } from './generated/index.ts';
import type { PeopleQuery } from './generated/graphql.ts';
import { usePages } from './pages.ts';

const reading = graphql(/* GraphQL */ `
  query People($after: String) {
    viewer {
      acquaintances(first: 100, after: $after) {
        edges {
          node {
            id
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export interface Person {
  id: string;
  name: string;
}

const peopleOf = ({ viewer }: PeopleQuery) => viewer?.acquaintances;

/** Everybody I know of here, by name; null while that is not known. */
export function usePeople(): readonly Person[] | null {
  const { data, nodes } = usePages(reading, {}, peopleOf, true);
  return data ? nodes : null;
}
