import { graphql } from '../../graph/generated/index.ts';

export const personFragment = graphql(/* GraphQL */ `
  fragment Tied on Person {
    id
    myTrust {
      level
      reads
      readsFrom
    }
    myVouch {
      since
    }
  }
`);
export const trusting = graphql(/* GraphQL */ `
  mutation SetTrust($input: SetTrustInput!) {
    setTrust(input: $input) {
      person {
        id
        ...Tied
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
export const untrusting = graphql(/* GraphQL */ `
  mutation WithdrawTrust($input: WithdrawTrustInput!) {
    withdrawTrust(input: $input) {
      person {
        id
        ...Tied
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
export const vouching = graphql(/* GraphQL */ `
  mutation SetVouch($input: SetVouchInput!) {
    setVouch(input: $input) {
      person {
        id
        ...Tied
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
export const unvouching = graphql(/* GraphQL */ `
  mutation WithdrawVouch($input: WithdrawVouchInput!) {
    withdrawVouch(input: $input) {
      person {
        id
        ...Tied
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
export const blocking = graphql(/* GraphQL */ `
  mutation Block($input: BlockInput!) {
    block(input: $input) {
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
