/** Writing an ask, or changing it. The form can begin a project, so that somebody new has one. */
import { useQuery } from 'urql';
import { useSearch } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import type { AskFormQuery } from '../../graph/generated/graphql.ts';
import { errorText } from '../../graph/errors.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { AskFields } from './fields.tsx';

const reading = graphql(/* GraphQL */ `
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
export type Written = Extract<NonNullable<AskFormQuery['node']>, { __typename: 'Ask' }>;
/** A note of one's own that an ask begins with. */
export type From = Extract<NonNullable<AskFormQuery['node']>, { __typename: 'Entry' }>;

export default function AskForm({ id }: { id?: string }) {
  const words = useWords();
  const title = id ? words.form.editTitle : words.form.newTitle;
  const entry = new URLSearchParams(useSearch()).get('entry');
  const [{ data, error, fetching }] = useQuery({
    query: reading,
    variables: { id: id ?? entry ?? '' },
    requestPolicy: 'network-only',
  });
  const ask = id && data?.node?.__typename === 'Ask' ? data.node : null;
  const from = !id && data?.node?.__typename === 'Entry' ? data.node : null;
  return (
    <Screen title={title}>
      {error && !data ? (
        <Notice kind="trouble">
          <p>{errorText(error, words)}</p>
        </Notice>
      ) : null}
      {!data && !error ? <Waiting /> : null}
      {data?.viewer && (ask || !id) ? (
        <AskFields
          key={from?.id}
          projects={data.viewer.projects.edges.map(({ node }) => node)}
          ask={ask}
          from={from}
        />
      ) : data && !fetching ? (
        <Notice>
          <p>{words.trouble.gone}</p>
          <ButtonLink to="/asks">{words.common.back}</ButtonLink>
        </Notice>
      ) : null}
    </Screen>
  );
}
