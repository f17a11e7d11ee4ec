import type { LogbooksQuery, MyProjectsQuery } from '../../graph/generated/graphql.ts';
import { graphql } from '../../graph/generated/index.ts';

export const myProjectsQuery = graphql(/* GraphQL */ `
  query MyProjects($after: String) {
    viewer {
      projects(first: 20, after: $after) {
        edges {
          node {
            id
            title
            myPerimeter {
              readers(first: 5) {
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
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);
export const logbooksQuery = graphql(/* GraphQL */ `
  query Logbooks($after: String) {
    viewer {
      logbooks(first: 20, after: $after) {
        edges {
          node {
            id
            title
            keepers(first: 5) {
              edges {
                node {
                  id
                  name
                }
              }
            }
            entries(first: 1) {
              edges {
                node {
                  id
                  text
                  writtenAt
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
export const projectsOf = ({ viewer }: MyProjectsQuery) => viewer?.projects;
export const logbooksOf = ({ viewer }: LogbooksQuery) => viewer?.logbooks;

export const beginProjectMutation = graphql(/* GraphQL */ `
  mutation BeginProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
