/**
 * What the viewer's own room reads, in four queries: each has a price of its own, and what counts on the
 * viewer is there first.
 */
import { graphql } from '../../graph/generated/index.ts';

export const countingQuery = graphql(/* GraphQL */ `
  query HomeCounting {
    viewer {
      introductions(first: 20) {
        edges {
          node {
            id
            myState
            ...AskedIntroduction
          }
        }
      }
      keeperProposals(first: 10) {
        edges {
          node {
            id
            agreed
            ...AskedProposal
          }
        }
      }
      circleAsks(first: 8) {
        edges {
          node {
            id
            state
            ...CircleAsk
          }
        }
      }
      drafts: asks(first: 5, state: DRAFT) {
        edges {
          node {
            id
            title
          }
        }
      }
      availability {
        open
        pausedUntil
      }
    }
  }
`);

/** Read by people who are open to help alone: which asks of the circle are about what they offer. */
export const fittingQuery = graphql(/* GraphQL */ `
  query HomeFitting {
    viewer {
      offers(first: 50) {
        edges {
          node {
            topic {
              id
            }
          }
        }
      }
      circleAsks(first: 8) {
        edges {
          node {
            id
            topics(first: 10) {
              edges {
                node {
                  id
                  name
                }
              }
            }
          }
        }
      }
      threads(first: 20) {
        edges {
          node {
            id
            item {
              id
            }
          }
        }
      }
    }
  }
`);

export const circleLogbooksQuery = graphql(/* GraphQL */ `
  query HomeCircleLogbooks {
    viewer {
      logbooks(first: 6) {
        edges {
          node {
            id
            title
            entries(first: 1) {
              edges {
                node {
                  id
                  ...LatestEntry
                }
              }
            }
          }
        }
      }
    }
  }
`);

export const myLogbooksQuery = graphql(/* GraphQL */ `
  query HomeMyLogbooks {
    viewer {
      projects(first: 5) {
        edges {
          node {
            id
            title
            myPerimeter {
              readers(first: 6) {
                edges {
                  node {
                    person {
                      id
                      name
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);
