/** How large a request may be. */
export const limits = {
  /** Bytes of a request's body. */
  body: 256 * 1024,
  /** Lexical tokens of a GraphQL document. */
  tokens: 4000,
  /** Bytes of an answer. */
  answer: 4 * 1024 * 1024,
} as const;
