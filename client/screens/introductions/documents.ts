import { graphql } from '../../graph/generated/index.ts';

export const introductionCardFragment = graphql(/* GraphQL */ `
  fragment IntroductionCard on Introduction {
    id
    askTitle
    brief
    needs
    askUrgency
    words
    myRole
    myState
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
export const introductionsQuery = graphql(/* GraphQL */ `
  query Introductions($after: String) {
    viewer {
      introductions(first: 100, after: $after) {
        edges {
          node {
            id
            myState
            ...IntroductionCard
          }
        }
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);
/** Returns the ask, whose candidates then show the introduction. */
export const requestIntroductionMutation = graphql(/* GraphQL */ `
  mutation RequestIntroduction($input: RequestIntroductionInput!) {
    requestIntroduction(input: $input) {
      introduction {
        id
        ask {
          id
          ...AskDetail
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const passOnMutation = graphql(/* GraphQL */ `
  mutation PassOn($input: PassOnInput!) {
    passOn(input: $input) {
      introduction {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const acceptIntroductionMutation = graphql(/* GraphQL */ `
  mutation AcceptIntroduction($input: AcceptIntroductionInput!) {
    acceptIntroduction(input: $input) {
      introduction {
        id
        myState
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const declineIntroductionMutation = graphql(/* GraphQL */ `
  mutation DeclineIntroduction($input: DeclineIntroductionInput!) {
    declineIntroduction(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const withdrawIntroductionMutation = graphql(/* GraphQL */ `
  mutation WithdrawIntroduction($input: WithdrawIntroductionInput!) {
    withdrawIntroduction(input: $input) {
      introduction {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
