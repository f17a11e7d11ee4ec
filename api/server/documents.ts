/**
 * GraphQL documents as they come by HTTP and over sockets. Each is parsed, looked at and validated once, with
 * its errors; the same few documents come again and again.
 */
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { limits } from '../request/size-limits.ts';
import { shapeProblem, TooComplex } from './cost/shape.ts';

/** Characters of the longest document that is kept. */
const longest = 10_000;
/** Errors that validation looks for before it gives up: each can cost a search for similar names. */
const maxErrors = 20;
/** Errors of variables that are told at most. */
const maxVariableErrors = 50;

export interface ReadDocument {
  document: DocumentNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}
/** What a request says beside its document. */
export interface Variables {
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
}
export type Read = ReadDocument | readonly GraphQLError[];

export const isErrors = (read: Read): read is readonly GraphQLError[] => Array.isArray(read);

export class Documents {
  private readonly known = new LRUCache<string, Read>({ max: 200 });
  private last = Promise.resolve();

  constructor(private readonly schema: GraphQLSchema) {}

  /**
   * The document, or the errors in it, as the client's own errors. New documents are read one at a time, and
   * between two of them the process turns to whatever else waits.
   */
  async read(query: string): Promise<Read> {
    const known = this.known.get(query);
    if (known) return known;
    await (this.last = this.last.then(() => new Promise((resolve) => setImmediate(resolve))));
    const read = this.readBounded(query);
    if (query.length <= longest) this.known.set(query, read);
    return read;
  }

  /** The parser calls itself for what is inside, and a document can be too deep for its stack. */
  private readBounded(query: string): Read {
    try {
      return this.readNew(query);
    } catch (error) {
      if (error instanceof RangeError) return [new TooComplex('fewer values inside each other')];
      throw error;
    }
  }

  private readNew(query: string): Read {
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: limits.tokens });
    } catch (error) {
      if (error instanceof GraphQLError) return [coded(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
    const problem = shapeProblem(document);
    if (problem) return [problem];
    const errors = validate(this.schema, document, undefined, { maxErrors });
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    const fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
    return { document, fragments };
  }
}

/**
 * What is wrong in an operation itself, with the codes that Apollo gives over HTTP: no such operation in the
 * document, or variables that do not fit it. Empty if nothing is.
 */
export function operationErrors(
  schema: GraphQLSchema,
  { document }: ReadDocument,
  { operationName, variables }: Variables,
): readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName);
  if (!operation) return [unknownOperation(document, operationName)];
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, {
    maxErrors: maxVariableErrors,
  });
  return errors.map((error) => coded(error, 'BAD_USER_INPUT'));
}

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

const coded = ({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
