/** Documents that come over sockets again and again, as pages send them: parsed and checked once, and shared by all who listen with them. */
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { limits } from '../request/size-limits.ts';

/** Documents kept at most, and characters of one that is. */
const [most, longest] = [200, 10_000];

export class Documents {
  private readonly known = new Map<string, DocumentNode>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document, or what is wrong with it. */
  read(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(query);
    if (known) return known;
    try {
      const document = parse(query, { maxTokens: limits.tokens });
      const errors = validate(this.schema, document);
      if (errors.length > 0) return errors;
      if (query.length <= longest) this.keep(query, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  /** In place of the one that has been here longest, once there are too many. */
  private keep(query: string, document: DocumentNode): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= most && oldest !== undefined) this.known.delete(oldest);
    this.known.set(query, document);
  }
}
