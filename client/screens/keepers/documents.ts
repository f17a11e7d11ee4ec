import { personListOf } from '../../graph/acquaintances.ts';
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
export const keeperProposalsQuery = graphql(/* GraphQL */ `
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
          ...NextPage
        }
      }
    }
  }
`);
export const keepersQuery = graphql(/* GraphQL */ `
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
          ...PersonList
        }
      }
    }
  }
`);
export const proposalsOf = ({ viewer }: KeeperProposalsQuery) => viewer?.keeperProposals;
export const keepersOf = ({ node }: KeepersQuery) =>
  personListOf(node?.__typename === 'Project' ? node.keepers : null);

export const updateProjectMutation = graphql(/* GraphQL */ `
  mutation UpdateProject($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      project {
        id
        title
        purpose
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const proposeKeeperMutation = graphql(/* GraphQL */ `
  mutation ProposeKeeper($input: ProposeKeeperInput!) {
    proposeKeeper(input: $input) {
      proposal {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const agreeToKeeperMutation = graphql(/* GraphQL */ `
  mutation AgreeToKeeper($input: AgreeToKeeperInput!) {
    agreeToKeeper(input: $input) {
      proposal {
        id
        agreed
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const declineKeeperMutation = graphql(/* GraphQL */ `
  mutation DeclineKeeper($input: DeclineKeeperInput!) {
    declineKeeper(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const leaveProjectMutation = graphql(/* GraphQL */ `
  mutation LeaveProject($input: LeaveProjectInput!) {
    leaveProject(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const removeProjectMutation = graphql(/* GraphQL */ `
  mutation RemoveProject($input: RemoveProjectInput!) {
    removeProject(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
