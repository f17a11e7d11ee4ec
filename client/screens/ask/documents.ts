import { graphql } from '../../graph/generated/index.ts';

/** The viewer's conversations, among which those about the ask are its answers. */
export const answersQuery = graphql(/* GraphQL */ `
  query Answers($after: String) {
    viewer {
      threads(first: 50, after: $after) {
        edges {
          node {
            id
            item {
              __typename
              id
            }
            participants {
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
`);

export const refreshAskMutation = graphql(/* GraphQL */ `
  mutation RefreshAsk($input: RefreshAskInput!) {
    refreshAsk(input: $input) {
      ask {
        id
        ...AskDetail
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const dismissCandidateMutation = graphql(/* GraphQL */ `
  mutation DismissCandidate($input: DismissCandidateInput!) {
    dismissCandidate(input: $input) {
      ask {
        id
        ...AskDetail
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const resolveAskMutation = graphql(/* GraphQL */ `
  mutation ResolveAsk($input: ResolveAskInput!) {
    resolveAsk(input: $input) {
      ask {
        id
        state
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const closeAskMutation = graphql(/* GraphQL */ `
  mutation CloseAsk($input: CloseAskInput!) {
    closeAsk(input: $input) {
      ask {
        id
        state
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
