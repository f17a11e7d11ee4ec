/** The codes of errors, as the reference of the API tells them. A unit test looks for each in the code. */

interface Code {
  /** The HTTP status of an answer that holds nothing else; 200 where the rest of the answer is there. */
  status: string;
  means: string;
}

export const codes: Record<string, Code> = {
  UNAUTHENTICATED: {
    status: '401, or 200',
    means: 'The token or session is not valid; or a field needs somebody who is signed in.',
  },
  FORBIDDEN: {
    status: '403, or 200',
    means:
      'The token lacks a scope, or the field is closed to tokens or to apps: that field is null, and the others are there. With 403: a request from another origin has no token, or a request with a cookie lacks what our own pages send.',
  },
  BAD_REQUEST: {
    status: '400, 405, 415',
    means:
      'The request is none of GraphQL, or goes where it cannot be answered: a subscription without `Accept: text/event-stream`, or anything else with it.',
  },
  GRAPHQL_PARSE_FAILED: { status: '400', means: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: '400', means: 'The document does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: { status: '400', means: 'There is no such operation in the document.' },
  BAD_USER_INPUT: {
    status: '400, or 200',
    means: 'The variables do not fit the operation, or a cursor or page size is none.',
  },
  RATE_LIMITED: {
    status: '429',
    means: 'No points are left in this minute, or too many sockets or subscriptions are open.',
  },
  TOO_COMPLEX: { status: '400', means: 'The document is too deep, too long or too tangled to be looked at.' },
  TOO_COSTLY: {
    status: '400',
    means:
      'The operation may cost more than one operation can; `extensions.cost` and `extensions.limit` say how much. Nothing was run.',
  },
  TOO_LARGE: { status: '413', means: 'The body or the answer is too large.' },
  NOT_ACCEPTABLE: {
    status: '406',
    means: 'The header `Accept` takes neither kind of JSON. Nothing was done.',
  },
  UNAVAILABLE: {
    status: '503, or 200',
    means:
      'The database is starting again or slow. A mutation was not done by this request and will not be. Try again in a moment.',
  },
  MAYBE_DONE: {
    status: '200',
    means:
      'A mutation was sent to the database, which did not say in time whether it was done. Send it again with the same key.',
  },
  DONE_NOT_READ: {
    status: '200',
    means:
      "A mutation was done; only reading something back for its payload failed. The error's `path` names the field, which is null; `problems` is empty. Read it again, or send the mutation again with the same key.",
  },
  READ_ONLY: {
    status: '200',
    means:
      'The disk of the house is almost full. Nothing was changed, and nothing can be until the host has made room; queries and subscriptions go on. Trying again soon does not help.',
  },
  INTERNAL_SERVER_ERROR: {
    status: '500, or 200',
    means: 'A fault of the house. It was noted, without what people wrote.',
  },
  NOT_FOUND: { status: '404', means: 'There is nothing at this address of the house.' },
};

const given = /(?:\bcode(?::| =|: string =) |\b(?:coded|refusal)\([^'()]+, )'([A-Z_]+)'/g;

/** The codes that a source file gives to errors. */
export const codesIn = (source: string): string[] => [...source.matchAll(given)].map(([, code = '']) => code);

export const errorTable = (): string =>
  [
    '| code | status | what it says |',
    '| --- | --- | --- |',
    ...Object.entries(codes).map(([code, { status, means }]) => `| \`${code}\` | ${status} | ${means} |`),
  ].join('\n');
