import { graphql } from '../../graph/generated/index.ts';
import type { ProjectReadersQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';

const projectReadersQuery = graphql(/* GraphQL */ `
  query ProjectReaders($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myPerimeter {
          readers(first: 100, after: $after) {
            edges {
              node {
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
        }
      }
    }
  }
`);

const readersOf = ({ node }: ProjectReadersQuery) =>
  node?.__typename === 'Project' ? node.myPerimeter?.readers : null;

export interface ProjectReaders {
  /** Null until they are known. */
  readers: readonly { id: string; name: string }[] | null;
  failed: boolean;
}

/** The people who read what the viewer writes in a project from now on; of no project, not known. */
export function useProjectReaders(projectId: string | null): ProjectReaders {
  const { data, nodes, error } = usePages(projectReadersQuery, { id: projectId ?? '' }, readersOf, {
    all: true,
  });
  // While another project is being read, the answer is still the one before.
  const answered = data?.node?.__typename === 'Project' && data.node.id === projectId;
  return {
    readers: answered && !error ? nodes.map(({ person }) => person) : null,
    failed: Boolean(error),
  };
}
