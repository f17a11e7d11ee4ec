import { personListOf } from '../../graph/acquaintances.ts';
import type {
  PerimeterExceptQuery,
  PerimeterOnlyQuery,
  PerimeterTryQuery,
  SeenAsQuery,
} from '../../graph/generated/graphql.ts';
import { graphql } from '../../graph/generated/index.ts';
import { readerListOf } from './who-reads.tsx';

export const perimeterQuery = graphql(/* GraphQL */ `
  query Perimeter($id: ID!) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        title
        keepers(first: 2) {
          edges {
            node {
              id
            }
          }
        }
        myPerimeter {
          threshold
          only(first: 1) {
            edges {
              node {
                id
              }
            }
          }
        }
      }
    }
  }
`);
export const perimeterOnlyQuery = graphql(/* GraphQL */ `
  query PerimeterOnly($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myPerimeter {
          only(first: 100, after: $after) {
            ...PersonList
          }
        }
      }
    }
  }
`);
export const perimeterExceptQuery = graphql(/* GraphQL */ `
  query PerimeterExcept($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myPerimeter {
          except(first: 100, after: $after) {
            ...PersonList
          }
        }
      }
    }
  }
`);
export const perimeterTryQuery = graphql(/* GraphQL */ `
  query PerimeterTry($id: ID!, $threshold: TrustLevel!, $only: [ID!], $except: [ID!], $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myPerimeter {
          readers(threshold: $threshold, only: $only, except: $except, first: 100, after: $after) {
            ...ReaderList
          }
        }
      }
    }
  }
`);
export const seenAsQuery = graphql(/* GraphQL */ `
  query SeenAs($id: ID!, $person: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        myPerimeter {
          seenAs(personId: $person, first: 20, after: $after) {
            edges {
              node {
                id
                text
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
  }
`);

export const onlyOf = ({ node }: PerimeterOnlyQuery) =>
  personListOf(node?.__typename === 'Project' ? node.myPerimeter?.only : null);
export const exceptOf = ({ node }: PerimeterExceptQuery) =>
  personListOf(node?.__typename === 'Project' ? node.myPerimeter?.except : null);
export const readersOf = ({ node }: PerimeterTryQuery) =>
  readerListOf(node?.__typename === 'Project' ? node.myPerimeter?.readers : null);
export const seenOf = ({ node }: SeenAsQuery) =>
  node?.__typename === 'Project' ? node.myPerimeter?.seenAs : null;

export const setPerimeterMutation = graphql(/* GraphQL */ `
  mutation SetPerimeter($input: SetPerimeterInput!) {
    setPerimeter(input: $input) {
      project {
        id
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
