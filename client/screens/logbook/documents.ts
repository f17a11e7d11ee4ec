import { graphql } from '../../graph/generated/index.ts';

export const entryFragment = graphql(/* GraphQL */ `
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
export const reading = graphql(/* GraphQL */ `
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
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);
export const writing = graphql(/* GraphQL */ `
  mutation WriteEntry($input: WriteEntryInput!) {
    writeEntry(input: $input) {
      entry {
        id
      }
      suggestsAsk
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
export const editing = graphql(/* GraphQL */ `
  mutation EditEntry($input: EditEntryInput!) {
    editEntry(input: $input) {
      entry {
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
export const removing = graphql(/* GraphQL */ `
  mutation RemoveEntry($input: RemoveEntryInput!) {
    removeEntry(input: $input) {
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
export const looking = graphql(/* GraphQL */ `
  mutation LookOver($input: LookOverInput!) {
    lookOver(input: $input) {
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
export const reporting = graphql(/* GraphQL */ `
  mutation Report($input: ReportInput!) {
    report(input: $input) {
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
