import { graphql } from '../../graph/generated/index.ts';

/** The people who take part, for the title and the faces. */
export const participantsFragment = graphql(/* GraphQL */ `
  fragment Participants on Thread {
    participants {
      id
      name
    }
  }
`);
/** What a thread is about: the introduction that opened it, or the entry or ask that it answers. */
export const subjectFragment = graphql(/* GraphQL */ `
  fragment ThreadSubject on Thread {
    introduction {
      askTitle
      brief
      words
      myRole
      ask {
        id
      }
      asker {
        id
        name
      }
      connector {
        id
        name
      }
    }
    item {
      __typename
      ... on Entry {
        id
        text
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
export const threadQuery = graphql(/* GraphQL */ `
  query Thread($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Thread {
        id
        ...Participants
        ...ThreadSubject
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
export const sayMutation = graphql(/* GraphQL */ `
  mutation Say($input: SayInput!) {
    say(input: $input) {
      message {
        id
        text
        saidAt
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
