import { graphql } from '../../graph/generated/index.ts';

/** What a logbook shows of an entry. */
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
