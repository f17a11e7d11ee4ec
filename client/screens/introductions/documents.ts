import { graphql } from '../../graph/generated/index.ts';

export const introductionFragment = graphql(/* GraphQL */ `
  fragment Introduced on Introduction {
    id
    title
    brief
    needs
    urgency
    words
    myRole
    state
    expiresAt
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
    candidate {
      id
      name
    }
    thread {
      id
    }
  }
`);
export const reading = graphql(/* GraphQL */ `
  query Introductions($after: String) {
    viewer {
      introductions(first: 100, after: $after) {
        edges {
          node {
            id
            state
            ...Introduced
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
/** With the ask, whose list says from then on that somebody was asked. */
export const requesting = graphql(/* GraphQL */ `
  mutation RequestIntroduction($input: RequestIntroductionInput!) {
    requestIntroduction(input: $input) {
      introduction {
        id
        ask {
          id
          ...AskPaths
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
export const offering = graphql(/* GraphQL */ `
  mutation OfferIntroduction($input: OfferIntroductionInput!) {
    offerIntroduction(input: $input) {
      introduction {
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
export const passing = graphql(/* GraphQL */ `
  mutation PassOn($input: PassOnInput!) {
    passOn(input: $input) {
      introduction {
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
export const accepting = graphql(/* GraphQL */ `
  mutation AcceptIntroduction($input: AcceptIntroductionInput!) {
    acceptIntroduction(input: $input) {
      introduction {
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
export const declining = graphql(/* GraphQL */ `
  mutation DeclineIntroduction($input: DeclineIntroductionInput!) {
    declineIntroduction(input: $input) {
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
export const withdrawing = graphql(/* GraphQL */ `
  mutation WithdrawIntroduction($input: WithdrawIntroductionInput!) {
    withdrawIntroduction(input: $input) {
      introduction {
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
