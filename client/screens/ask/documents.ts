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
export const askFragment = graphql(/* GraphQL */ `
  fragment AskPaths on Ask {
    id
    title
    story
    brief
    needs
    until
    state
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
          state
          expiresAt
          candidate {
            id
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
export const reading = graphql(/* GraphQL */ `
  query AskPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Ask {
        id
        ...AskPaths
      }
    }
  }
`);

export const sharing = graphql(/* GraphQL */ `
  mutation ShareAsk($input: ShareAskInput!) {
    shareAsk(input: $input) {
      ask {
        id
        ...AskPaths
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
export const widening = graphql(/* GraphQL */ `
  mutation WidenAsk($input: WidenAskInput!) {
    widenAsk(input: $input) {
      ask {
        id
        ...AskPaths
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
export const refreshing = graphql(/* GraphQL */ `
  mutation RefreshAsk($input: RefreshAskInput!) {
    refreshAsk(input: $input) {
      ask {
        id
        ...AskPaths
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
export const dismissing = graphql(/* GraphQL */ `
  mutation DismissCandidate($input: DismissCandidateInput!) {
    dismissCandidate(input: $input) {
      ask {
        id
        ...AskPaths
      }
      problems {
        __typename
        path
      }
    }
  }
`);
export const resolving = graphql(/* GraphQL */ `
  mutation ResolveAsk($input: ResolveAskInput!) {
    resolveAsk(input: $input) {
      ask {
        id
        state
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
export const closing = graphql(/* GraphQL */ `
  mutation CloseAsk($input: CloseAskInput!) {
    closeAsk(input: $input) {
      ask {
        id
        state
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
