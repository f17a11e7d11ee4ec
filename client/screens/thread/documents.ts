import { graphql } from '../../graph/generated/index.ts';

export const threadHeadFragment = graphql(/* GraphQL */ `
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
export const threadsQuery = graphql(/* GraphQL */ `
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
          ...NextPage
        }
      }
    }
  }
`);
export const threadQuery = graphql(/* GraphQL */ `
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
            ...NextPage
          }
        }
      }
    }
  }
`);
export const answerMutation = graphql(/* GraphQL */ `
  mutation Answer($input: AnswerInput!) {
    answer(input: $input) {
      thread {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const sayMutation = graphql(/* GraphQL */ `
  mutation Say($input: SayInput!) {
    say(input: $input) {
      message {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const leaveThreadMutation = graphql(/* GraphQL */ `
  mutation LeaveThread($input: LeaveThreadInput!) {
    leaveThread(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
