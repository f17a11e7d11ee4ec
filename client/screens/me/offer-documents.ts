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
export const wishTopicMutation = graphql(/* GraphQL */ `
  mutation WishTopic($input: WishTopicInput!) {
    wishTopic(input: $input) {
      wish {
        id
      }
      offer {
        topic {
          id
          name
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const withdrawTopicWishMutation = graphql(/* GraphQL */ `
  mutation WithdrawTopicWish($input: WithdrawTopicWishInput!) {
    withdrawTopicWish(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
