/** The typed problems of mutations. Absent, forbidden and blocked have one answer: `notFound`. */

type Kind = 'NotFound' | 'InvalidInput' | 'LimitReached' | 'Conflict';
export interface ProblemRow {
  __typename: Kind;
  message: string;
  path: string[] | null;
  retryAt?: number | null;
}

const at = (field: string | null) => (field === null ? null : ['input', ...field.split('.')]);

export const notFound = (field: string): ProblemRow => ({
  __typename: 'NotFound',
  message: 'There is nothing here by this id.',
  path: at(field),
});

/** `expected` completes the sentence "Expected …". */
export const invalidInput = (field: string, expected: string): ProblemRow => ({
  __typename: 'InvalidInput',
  message: `Expected ${expected}.`,
  path: at(field),
});

/** `retryAt`: when it may succeed, in milliseconds since 1970 UTC; null when waiting does not help. */
export const limitReached = (
  message: string,
  retryAt: number | null,
  field: string | null = null,
): ProblemRow => ({
  __typename: 'LimitReached',
  message,
  retryAt,
  path: at(field),
});

export const conflict = (message: string, field: string | null = null): ProblemRow => ({
  __typename: 'Conflict',
  message,
  path: at(field),
});
