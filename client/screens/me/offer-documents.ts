import { graphql } from '../../graph/generated/index.ts';

export const offerHelpMutation = graphql(/* GraphQL */ `
  mutation OfferHelp($input: OfferHelpInput!) {
    offerHelp(input: $input) {
      offer {
        topic {
          id
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const withdrawOfferMutation = graphql(/* GraphQL */ `
  mutation WithdrawOffer($input: WithdrawOfferInput!) {
    withdrawOffer(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
