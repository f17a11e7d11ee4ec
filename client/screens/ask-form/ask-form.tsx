/** Writes an ask, or changes it. The form can create a project, for people who have none yet. */
import { useQuery } from 'urql';
import { useSearch } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import type { AskFormQuery } from '../../graph/generated/graphql.ts';
import { LoadState, NotFoundNotice, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { AskFields } from './fields.tsx';

const askFormQuery = graphql(/* GraphQL */ `
  query AskForm($id: ID!) {
    viewer {
      projects(first: 50) {
        edges {
          node {
            id
            title
          }
        }
      }
    }
    node(id: $id) {
      __typename
      ... on Ask {
        id
        title
        story
        brief
        needs
        urgency
        until
        unnamed
        state
        project {
          id
        }
        topics(first: 20) {
          edges {
            node {
              id
              name
            }
          }
        }
      }
      ... on Entry {
        id
        text
        writtenAt
        project {
          id
        }
      }
    }
  }
`);

export type Project = NonNullable<AskFormQuery['viewer']>['projects']['edges'][number]['node'];
export type StoredAsk = Extract<NonNullable<AskFormQuery['node']>, { __typename: 'Ask' }>;
/** An entry of the viewer's that the ask starts from. */
export type SourceEntry = Extract<NonNullable<AskFormQuery['node']>, { __typename: 'Entry' }>;

export default function AskForm({ id }: { id?: string }) {
  const words = useWords();
  const title = id ? words.askForm.editTitle : words.askForm.newTitle;
  const entry = new URLSearchParams(useSearch()).get('entry');
  const [{ data, error, fetching }] = useQuery({
    query: askFormQuery,
    variables: { id: id ?? entry ?? '' },
    requestPolicy: 'network-only',
  });
  const ask = id && data?.node?.__typename === 'Ask' ? data.node : null;
  const source = !id && data?.node?.__typename === 'Entry' ? data.node : null;
  return (
    <Screen title={title}>
      <LoadState error={data ? undefined : error} loaded={Boolean(data)} />
      {data?.viewer && (ask || !id) ? (
        <AskFields
          key={source?.id}
          projects={data.viewer.projects.edges.map(({ node }) => node)}
          ask={ask}
          source={source}
        />
      ) : data && !fetching ? (
        <NotFoundNotice to="/asks" link={words.asks.title} />
      ) : null}
    </Screen>
  );
}
