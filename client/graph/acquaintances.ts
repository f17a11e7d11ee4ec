import { graphql } from './generated/index.ts';
import type { AcquaintancesQuery } from './generated/graphql.ts';
import { usePages } from './pages.ts';

const acquaintancesQuery = graphql(/* GraphQL */ `
  query Acquaintances($after: String) {
    viewer {
      acquaintances(first: 100, after: $after) {
        edges {
          node {
            id
            name
          }
        }
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);

export interface Person {
  id: string;
  name: string;
}

const acquaintancesOf = ({ viewer }: AcquaintancesQuery) => viewer?.acquaintances;

/** All the people the viewer has met, by name; null until they are loaded. */
export function useAcquaintances(): readonly Person[] | null {
  const { data, nodes } = usePages(acquaintancesQuery, {}, acquaintancesOf, { all: true });
  return data ? nodes : null;
}
