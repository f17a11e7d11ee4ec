/** One ask as its asker or a reader sees it, with the people who could help. */
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
