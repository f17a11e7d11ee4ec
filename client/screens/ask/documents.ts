import { graphql } from '../../graph/generated/index.ts';

export const helperFragment = graphql(/* GraphQL */ `
  fragment Helper on Candidate {
    band
    person {
      id
      name
      about
    }
    reasons {
      __typename
      ... on SharedTopic {
        topic {
          id
          name
        }
      }
      ... on Evidence {
        topic {
          id
          name
        }
      }
      ... on TextMatch {
        word
      }
    }
    paths {
      connector {
        id
        name
      }
    }
  }
`);
export const askDetailFragment = graphql(/* GraphQL */ `
  fragment AskDetail on Ask {
    id
    title
    story
    brief
    needs
    urgency
    until
    unnamed
    state
    topics(first: 20) {
      edges {
        node {
          id
          name
        }
      }
    }
    project {
      id
      title
    }
    asker {
      id
      name
    }
    candidates(first: 100) {
      edges {
        node {
          ...Helper
        }
      }
    }
    introductions(first: 100) {
      edges {
        node {
          id
          myState
          expiresAt
          candidate {
            id
            name
          }
          connector {
            id
            name
          }
          thread {
            id
          }
        }
      }
    }
    dormant: candidates(lane: DORMANT, first: 100) {
      edges {
        node {
          ...Helper
        }
      }
    }
  }
`);
export const askQuery = graphql(/* GraphQL */ `
  query Ask($id: ID!) {
    node(id: $id) {
      __typename
      ... on Ask {
        id
        ...AskDetail
      }
    }
  }
`);
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

export const shareAskMutation = graphql(/* GraphQL */ `
  mutation ShareAsk($input: ShareAskInput!) {
    shareAsk(input: $input) {
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
export const widenAskMutation = graphql(/* GraphQL */ `
  mutation WidenAsk($input: WidenAskInput!) {
    widenAsk(input: $input) {
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
