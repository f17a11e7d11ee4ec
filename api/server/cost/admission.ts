/**
 * Lets an operation begin, over HTTP and WebSocket alike: its document is read, its cost is reckoned and
 * counted, and it waits until its account has few others at work. What is refused has run nothing.
 */
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { AtOnce } from '../../request/at-once.ts';
import type { Context } from '../../request/context.ts';
import { payerOf, type Payer } from '../../request/payer.ts';
import { basePoints, type Limits, type Rate } from '../../request/rate-limits.ts';
import {
  Documents,
  isErrors,
  operationErrors,
  type Read,
  type ReadDocument,
  type Variables,
} from '../documents.ts';
import { costOf, pointsOf } from './estimate.ts';
import { Weights } from './weights.ts';

/** What stands in `extensions.cost` of every answer. */
export interface CostReport {
  /** Points of this operation. */
  requested: number;
  /** Points of a minute. */
  limit: number;
  remaining: number;
  /** ISO 8601. */
  resetAt: string;
}
/** An operation that may begin, or the errors that it is answered with. */
export type Admitted =
  { document: DocumentNode; cost: number } | { errors: readonly GraphQLError[]; cost: number };

/** Points that a document costs more when it is refused: it was read for nothing. */
const refusedPoints = 50;

export class TooCostly extends GraphQLError {
  constructor(
    readonly cost: number,
    limit: number,
  ) {
    super(`This operation may cost ${cost} points; expected at most ${limit}. Ask for less at once.`, {
      extensions: { code: 'TOO_COSTLY', cost, limit, http: { status: 400 } },
    });
  }
}

export class Admission {
  private readonly documents: Documents;
  private readonly weights: Weights;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    private readonly atOnce = new AtOnce(),
  ) {
    this.documents = new Documents(schema);
    this.weights = new Weights(schema);
  }

  /** Counts the cost, the base of which was counted when the request came. Throws RATE_LIMITED. */
  async admit(context: Context, read: Read, request: Variables): Promise<Admitted> {
    const payer = payerOf(context.viewer, context.network);
    if (isErrors(read)) return await this.refuse(payer, read, basePoints + refusedPoints);
    const cost = this.price(read, request);
    const most = await this.limits.perOperation(payer);
    if (cost > most) return await this.refuse(payer, [new TooCostly(cost, most)], cost);
    if (cost > basePoints) await this.limits.take(payer, cost - basePoints);
    return { document: read.document, cost };
  }

  /** The document, or the errors in it. */
  read(query: string): Promise<Read> {
    return this.documents.read(query);
  }

  /** What is wrong in an operation itself, before it is admitted; the document, if nothing is. */
  checked(read: Read, request: Variables): Read {
    if (isErrors(read)) return read;
    const errors = operationErrors(this.schema, read, request);
    return errors.length > 0 ? errors : read;
  }

  /** Waits for a place among the operations of the account at work. Gives the function that frees it. */
  async begin(context: Context): Promise<() => void> {
    const payer = payerOf(context.viewer, context.network);
    return await this.atOnce.enter(payer, await this.limits.atOnce(payer), context.deadline);
  }

  async report(context: Context, requested: number): Promise<CostReport> {
    const rate = await this.limits.state(payerOf(context.viewer, context.network), context.now);
    return { requested, ...shown(rate) };
  }

  /** What a document would cost, without counting it; the errors in it, which throw. */
  async quote(query: string, request: Variables): Promise<number> {
    const read = await this.read(query);
    if (isErrors(read)) throw read[0] ?? new GraphQLError('This document could not be read.');
    return this.price(read, request);
  }

  private async refuse(payer: Payer, errors: readonly GraphQLError[], cost: number): Promise<Admitted> {
    await this.limits.take(payer, refusedPoints);
    return { errors, cost };
  }

  /** Of an operation that cannot be told, or with variables that are wrong, the base: it will not run. */
  private price({ document, fragments }: ReadDocument, { operationName, variables }: Variables): number {
    const operation = getOperationAST(document, operationName);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return basePoints;
    const { schema, weights } = this;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, {
      maxErrors: 1,
    });
    if (!coerced) return basePoints;
    return pointsOf(costOf({ schema, weights, operation, fragments, variables: coerced }));
  }
}

const shown = ({ limit, remaining, resetAt }: Rate) => ({
  limit,
  remaining,
  resetAt: new Date(resetAt).toISOString(),
});
