import { graphql } from '../../graph/generated/index.ts';

export const myAsksQuery = graphql(/* GraphQL */ `
  query MyAsks($after: String) {
    viewer {
      asks(first: 20, after: $after) {
        edges {
          node {
            id
            title
            state
            until
            project {
              id
              title
            }
            introductions(first: 20) {
              edges {
                node {
                  id
                  myState
                  candidate {
                    id
                    name
                  }
                }
              }
            }
          }
        }
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);
export const circleAsksQuery = graphql(/* GraphQL */ `
  query CircleAsks($after: String) {
    viewer {
      circleAsks(first: 20, after: $after) {
        edges {
          node {
            id
            title
            state
            asker {
              id
              name
            }
            project {
              id
              title
            }
          }
        }
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);
