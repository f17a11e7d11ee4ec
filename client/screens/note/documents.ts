import { graphql } from '../../graph/generated/index.ts';

export const writeEntryMutation = graphql(/* GraphQL */ `
  mutation WriteEntry($input: WriteEntryInput!) {
    writeEntry(input: $input) {
      entry {
        id
      }
      suggestsAsk
      problems {
        ...ProblemFields
      }
    }
  }
`);
