import { graphql } from './generated/index.ts';
import type { ProblemFieldsFragment } from './generated/graphql.ts';

/** The problems of every mutation are read with this fragment. */
export const problemFields = graphql(/* GraphQL */ `
  fragment ProblemFields on Problem {
    __typename
    path
    ... on LimitReached {
      retryAt
    }
  }
`);

export type Problem = ProblemFieldsFragment;

/** The last part of a problem's path: the field of the input that it is about. */
export const fieldOf = ({ path }: Problem): string => path?.at(-1) ?? '';
