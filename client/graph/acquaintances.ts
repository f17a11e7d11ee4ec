import { readPage } from './early.ts';
import { graphql, unmask, type FragmentType } from './generated/index.ts';
import type { AcquaintancesQuery } from './generated/graphql.ts';
import { usePages } from './pages.ts';

/** A page of people by name. */
export const personListFragment = graphql(/* GraphQL */ `
  fragment PersonList on PersonConnection {
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
`);
const acquaintancesQuery = graphql(/* GraphQL */ `
  query Acquaintances($after: String) {
    viewer {
      acquaintances(first: 100, after: $after) {
        ...PersonList
      }
    }
  }
`);

export interface Person {
  id: string;
  name: string;
}

/** The connection behind a masked page of people, for `usePages`. */
export const personListOf = (masked: FragmentType<typeof personListFragment> | null | undefined) =>
  unmask(personListFragment, masked);

const acquaintancesOf = ({ viewer }: AcquaintancesQuery) => personListOf(viewer?.acquaintances);

/** What `useAcquaintances` reads first. */
export const readAcquaintances = () => readPage(acquaintancesQuery, {});

/** All the people the viewer has met, by name; null until they are loaded. */
export function useAcquaintances(): readonly Person[] | null {
  const { data, nodes } = usePages(acquaintancesQuery, {}, acquaintancesOf, { all: true });
  return data ? nodes : null;
}
