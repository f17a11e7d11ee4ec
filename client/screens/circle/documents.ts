import { graphql } from '../../graph/generated/index.ts';

export const trustAndVouchFragment = graphql(/* GraphQL */ `
  fragment TrustAndVouch on Person {
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
export const setTrustMutation = graphql(/* GraphQL */ `
  mutation SetTrust($input: SetTrustInput!) {
    setTrust(input: $input) {
      person {
        id
        ...TrustAndVouch
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const withdrawTrustMutation = graphql(/* GraphQL */ `
  mutation WithdrawTrust($input: WithdrawTrustInput!) {
    withdrawTrust(input: $input) {
      person {
        id
        ...TrustAndVouch
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const setVouchMutation = graphql(/* GraphQL */ `
  mutation SetVouch($input: SetVouchInput!) {
    setVouch(input: $input) {
      person {
        id
        ...TrustAndVouch
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const withdrawVouchMutation = graphql(/* GraphQL */ `
  mutation WithdrawVouch($input: WithdrawVouchInput!) {
    withdrawVouch(input: $input) {
      person {
        id
        ...TrustAndVouch
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const blockMutation = graphql(/* GraphQL */ `
  mutation Block($input: BlockInput!) {
    block(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
