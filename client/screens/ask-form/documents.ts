import { graphql } from '../../graph/generated/index.ts';

export const creatingProject = graphql(/* GraphQL */ `
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
        title
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
export const drafting = graphql(/* GraphQL */ `
  mutation DraftAsk($input: DraftAskInput!) {
    draftAsk(input: $input) {
      ask {
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
export const updating = graphql(/* GraphQL */ `
  mutation UpdateAsk($input: UpdateAskInput!) {
    updateAsk(input: $input) {
      ask {
        id
        title
        story
        brief
        needs
        urgency
        until
        unnamed
        topics(first: 20) {
          edges {
            node {
              id
              name
            }
          }
        }
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
