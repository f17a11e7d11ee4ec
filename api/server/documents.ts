/** GraphQL documents that come over sockets again and again: each is parsed and validated once. */
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { limits } from '../request/size-limits.ts';

/** Characters of the longest document that is kept. */
const longest = 10_000;

export class Documents {
  private readonly known = new LRUCache<string, DocumentNode>({ max: 200 });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or the errors in it. */
  read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(query);
    if (known) return known;
    try {
      const document = parse(query, { maxTokens: limits.tokens });
      const errors = validate(this.schema, document);
      if (errors.length > 0) return errors;
      if (query.length <= longest) this.known.set(query, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }
}
