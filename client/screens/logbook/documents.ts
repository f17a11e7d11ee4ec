import type { LogbookQuery, MyAsksInQuery, CircleAsksInQuery } from '../../graph/generated/graphql.ts';
import { graphql } from '../../graph/generated/index.ts';

/** `readers`: enough of them for a row of faces; the screen of readers shows all. */
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
          ...PerimeterSummary
          readers(first: 12) {
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
        entries(first: 20, after: $after) {
          edges {
            node {
              id
              writtenAt
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
export type Project = Extract<NonNullable<LogbookQuery['node']>, { __typename: 'Project' }>;
export const entriesOf = ({ node }: LogbookQuery) => (node?.__typename === 'Project' ? node.entries : null);

export const askLineFragment = graphql(/* GraphQL */ `
  fragment AskLine on Ask {
    id
    title
    state
    asker {
      id
      name
    }
  }
`);
export const myAsksInQuery = graphql(/* GraphQL */ `
  query MyAsksIn($after: String) {
    viewer {
      asks(first: 50, after: $after) {
        edges {
          node {
            id
            sharedAt
            project {
              id
            }
            ...AskLine
          }
        }
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);
export const circleAsksInQuery = graphql(/* GraphQL */ `
  query CircleAsksIn($after: String) {
    viewer {
      circleAsks(first: 50, after: $after) {
        edges {
          node {
            id
            sharedAt
            project {
              id
            }
            ...AskLine
          }
        }
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);
export const myAsksOf = ({ viewer }: MyAsksInQuery) => viewer?.asks;
export const circleAsksOf = ({ viewer }: CircleAsksInQuery) => viewer?.circleAsks;

export const myFeelingsQuery = graphql(/* GraphQL */ `
  query MyFeelings($id: ID!) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myFeelings {
          at
          feeling
        }
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
