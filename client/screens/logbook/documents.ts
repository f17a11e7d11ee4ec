import { graphql } from '../../graph/generated/index.ts';

export const entryCardFragment = graphql(/* GraphQL */ `
  fragment EntryCard on Entry {
    id
    kind
    feeling
    text
    writtenAt
    editedAt
    forMe
    writer {
      id
      name
    }
    lookedOver(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);
export const logbookQuery = graphql(/* GraphQL */ `
  query Logbook($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        title
        purpose
        keepers(first: 20) {
          edges {
            node {
              id
              name
            }
          }
        }
        myPerimeter {
          threshold
        }
        entries(first: 20, after: $after) {
          edges {
            node {
              id
              ...EntryCard
            }
          }
          pageInfo {
            ...NextPage
          }
        }
      }
    }
  }
`);
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
export const editEntryMutation = graphql(/* GraphQL */ `
  mutation EditEntry($input: EditEntryInput!) {
    editEntry(input: $input) {
      entry {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const removeEntryMutation = graphql(/* GraphQL */ `
  mutation RemoveEntry($input: RemoveEntryInput!) {
    removeEntry(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const lookOverMutation = graphql(/* GraphQL */ `
  mutation LookOver($input: LookOverInput!) {
    lookOver(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const reportMutation = graphql(/* GraphQL */ `
  mutation Report($input: ReportInput!) {
    report(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
