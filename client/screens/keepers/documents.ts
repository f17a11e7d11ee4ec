import type { KeeperProposalsQuery, KeepersQuery } from '../../graph/generated/graphql.ts';
import { graphql } from '../../graph/generated/index.ts';

export const proposalFragment = graphql(/* GraphQL */ `
  fragment Proposal on KeeperProposal {
    id
    projectTitle
    agreed
    project {
      id
    }
    proposer {
      id
      name
    }
    person {
      id
      name
    }
  }
`);
export const readingProposals = graphql(/* GraphQL */ `
  query KeeperProposals($after: String) {
    viewer {
      keeperProposals(first: 100, after: $after) {
        edges {
          node {
            id
            project {
              id
            }
            ...Proposal
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
export const reading = graphql(/* GraphQL */ `
  query Keepers($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        title
        purpose
        myPerimeter {
          threshold
        }
        keepers(first: 100, after: $after) {
          edges {
            node {
              id
              name
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
export const proposalsOf = ({ viewer }: KeeperProposalsQuery) => viewer?.keeperProposals;
export const keepersOf = ({ node }: KeepersQuery) => (node?.__typename === 'Project' ? node.keepers : null);

export const updating = graphql(/* GraphQL */ `
  mutation UpdateProject($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      project {
        id
        title
        purpose
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
export const proposing = graphql(/* GraphQL */ `
  mutation ProposeKeeper($input: ProposeKeeperInput!) {
    proposeKeeper(input: $input) {
      proposal {
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
export const agreeing = graphql(/* GraphQL */ `
  mutation AgreeToKeeper($input: AgreeToKeeperInput!) {
    agreeToKeeper(input: $input) {
      proposal {
        id
        agreed
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
export const declining = graphql(/* GraphQL */ `
  mutation DeclineKeeper($input: DeclineKeeperInput!) {
    declineKeeper(input: $input) {
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
export const leaving = graphql(/* GraphQL */ `
  mutation LeaveProject($input: LeaveProjectInput!) {
    leaveProject(input: $input) {
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
  mutation RemoveProject($input: RemoveProjectInput!) {
    removeProject(input: $input) {
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
