import { graphql } from '../../graph/generated/index.ts';

export const createProjectMutation = graphql(/* GraphQL */ `
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
        title
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const draftAskMutation = graphql(/* GraphQL */ `
  mutation DraftAsk($input: DraftAskInput!) {
    draftAsk(input: $input) {
      ask {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const updateAskMutation = graphql(/* GraphQL */ `
  mutation UpdateAsk($input: UpdateAskInput!) {
    updateAsk(input: $input) {
      ask {
        id
        title
        story
        brief
        needs
        urgency
        until
        unnamed
        topics(first: 20) {
          edges {
            node {
              id
              name
            }
          }
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
