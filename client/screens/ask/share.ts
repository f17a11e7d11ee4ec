/** Giving an ask to those it is for: also the last step of writing one. */
import { graphql } from '../../graph/generated/index.ts';

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
