/**
 * Writes an ask, or changes it, in three steps: what is happening, what a stranger may know, and who gets what.
 * `id` is an ask, or an entry that a new ask starts from.
 */
import { useQuery } from 'urql';
import { Redirect, useSearch } from 'wouter';
import { read } from '../../graph/early.ts';
import { graphql } from '../../graph/generated/index.ts';
import type { AskFormQuery } from '../../graph/generated/graphql.ts';
import { useLastValue } from '../../graph/last-value.ts';
import { useSession } from '../../graph/session.tsx';
import { AbsentScreen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { draftOf } from './form-draft.ts';
import { Steps } from './steps.tsx';

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
      trusts(first: 1) {
        edges {
          node {
            person {
              id
            }
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
        asker {
          id
        }
        project {
          id
          title
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
        writer {
          id
        }
        project {
          id
          title
        }
      }
    }
  }
`);

export type Project = NonNullable<AskFormQuery['viewer']>['projects']['edges'][number]['node'];
export type StoredAsk = Extract<NonNullable<AskFormQuery['node']>, { __typename: 'Ask' }>;
/** An entry of the viewer's that the ask starts from. */
export type SourceEntry = Extract<NonNullable<AskFormQuery['node']>, { __typename: 'Entry' }>;

export const reads = ({ id }: { id?: string }) => [
  read(askFormQuery, { id: id ?? new URLSearchParams(location.search).get('entry') ?? '' }),
];

export default function AskForm({ id }: { id?: string }) {
  const words = useWords();
  const { viewer } = useSession();
  const entry = new URLSearchParams(useSearch()).get('entry');
  const [{ data: latest, error, fetching }] = useQuery({
    query: askFormQuery,
    variables: { id: id ?? entry ?? '' },
    requestPolicy: 'network-only',
  });
  const data = useLastValue(latest);
  const me = viewer?.person.id;
  const node = data?.node ?? null;
  const ask = node?.__typename === 'Ask' && node.asker.id === me ? node : null;
  const source = node?.__typename === 'Entry' && node.writer.id === me ? node : null;
  if (!data?.viewer || (id && !ask && !source))
    return (
      <AbsentScreen
        title={id ? words.askForm.editTitle : words.askForm.newTitle}
        error={data ? undefined : error}
        loaded={Boolean(data) && !fetching}
        to="/asks"
        link={words.asks.title}
      />
    );
  if (ask && (ask.state === 'RESOLVED' || ask.state === 'CLOSED')) return <Redirect to={`/asks/${ask.id}`} />;
  const origin = { ask, source, projects: data.viewer.projects.edges.map(({ node }) => node) };
  return (
    <Steps
      // Once the ask is stored, the form starts from what is stored.
      key={ask ? JSON.stringify(draftOf(origin)) : (source?.id ?? 'new')}
      origin={origin}
      trusting={data.viewer.trusts.edges.length > 0}
    />
  );
}
