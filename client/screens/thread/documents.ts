import { graphql } from '../../graph/generated/index.ts';

export const threadFragment = graphql(/* GraphQL */ `
  fragment ThreadHead on Thread {
    id
    startedAt
    participants {
      id
      name
    }
    item {
      __typename
      ... on Entry {
        id
        project {
          id
          title
        }
      }
      ... on Ask {
        id
        title
      }
    }
  }
`);
export const readingAll = graphql(/* GraphQL */ `
  query Threads($after: String) {
    viewer {
      threads(first: 20, after: $after) {
        edges {
          node {
            id
            ...ThreadHead
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
export const reading = graphql(/* GraphQL */ `
  query Thread($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Thread {
        id
        ...ThreadHead
        messages(first: 20, after: $after) {
          edges {
            node {
              id
              text
              saidAt
              from {
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
`);
export const answering = graphql(/* GraphQL */ `
  mutation Answer($input: AnswerInput!) {
    answer(input: $input) {
      thread {
        id
      }
      problems {
        __typename
        path
        ... on LimitReached {
          retryAt
        }
      }
    }
  }
`);
export const saying = graphql(/* GraphQL */ `
  mutation Say($input: SayInput!) {
    say(input: $input) {
      message {
        id
      }
      problems {
        __typename
        path
        ... on LimitReached {
          retryAt
        }
      }
    }
  }
`);
export const leaving = graphql(/* GraphQL */ `
  mutation LeaveThread($input: LeaveThreadInput!) {
    leaveThread(input: $input) {
      problems {
        __typename
        path
        ... on LimitReached {
          retryAt
        }
      }
    }
  }
`);
