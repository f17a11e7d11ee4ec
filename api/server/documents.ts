/**
 * GraphQL operations that come over sockets: each document is parsed and validated once, and what is wrong in
 * an operation itself is found before it runs, with the codes that Apollo gives over HTTP.
 */
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { limits } from '../request/size-limits.ts';

/** Characters of the longest document that is kept. */
const longest = 10_000;
/** Errors of variables that are told at most. */
const mostErrors = 50;

interface Request {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

export class Documents {
  private readonly known = new LRUCache<string, DocumentNode>({ max: 200 });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The document of a request, or the errors in the request. */
  read({ query, operationName, variables }: Request): DocumentNode | readonly GraphQLError[] {
    const document = this.document(query);
    if (!('kind' in document)) return document;
    const operation = getOperationAST(document, operationName);
    if (!operation) return [unknownOperation(document, operationName)];
    const { errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables ?? {}, {
      maxErrors: mostErrors,
    });
    return errors ? withCode(errors, 'BAD_USER_INPUT') : document;
  }

  private document(query: string): DocumentNode | readonly GraphQLError[] {
    const known = this.known.get(query);
    if (known) return known;
    try {
      const document = parse(query, { maxTokens: limits.tokens });
      const errors = validate(this.schema, document);
      if (errors.length > 0) return withCode(errors, 'GRAPHQL_VALIDATION_FAILED');
      if (query.length <= longest) this.known.set(query, document);
      return document;
    } catch (error) {
      if (error instanceof GraphQLError) return withCode([error], 'GRAPHQL_PARSE_FAILED');
      throw error;
    }
  }
}

const withCode = (errors: readonly GraphQLError[], code: string): GraphQLError[] =>
  errors.map(
    ({ message, nodes = null, source = null, positions = null }) =>
      new GraphQLError(message, { nodes, source, positions, extensions: { code } }),
  );

function unknownOperation(document: DocumentNode, name: string | null | undefined): GraphQLError {
  const several = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
  const message =
    name != null
      ? `There is no operation named ${JSON.stringify(name)} in this document.`
      : several
        ? 'Expected an operation name, because this document contains several operations.'
        : 'There is no operation in this document.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
