/** What operations over WebSocket and as event streams share: what they run with, and how results are told. */
import type {
  ExecutionArgs,
  ExecutionResult,
  FormattedExecutionResult,
  GraphQLError,
  GraphQLSchema,
} from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../request/context.ts';
import { createFormatError } from '../request/errors.ts';
import { answerTooLarge, isLarger } from '../request/meter.ts';
import { limits as sizes } from '../request/size-limits.ts';
import type { Admission } from './cost/admission.ts';
import type { Read, Variables } from './documents.ts';
import { Operation } from './operation.ts';

type Undefinable<Result> = { [Name in keyof Result]: Result[Name] | undefined };

/** What an operation that was read runs with, after its cost was counted; or the errors that refuse it. */
export async function argumentsOf(
  schema: GraphQLSchema,
  admission: Admission,
  { context, read, request }: { context: Context; read: Read; request: Variables },
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const admitted = await admission.admit(context, read, request);
  if ('errors' in admitted) return admitted.errors;
  const { document, cost } = admitted;
  const { operationName, variables: variableValues } = request;
  return { schema, document, operationName, variableValues, contextValue: new Operation(context, cost) };
}

/** The errors as clients are told them; faults of ours are logged. */
export function tellsErrors(log: Logger) {
  const format = createFormatError(log);
  return (errors: readonly GraphQLError[]) => errors.map((error) => format(error.toJSON(), error));
}

/** A result as clients are told it. One that is larger than an answer may be is an error. */
export function told(
  { context }: Operation,
  result: Undefinable<ExecutionResult>,
  shown: ReturnType<typeof tellsErrors>,
): FormattedExecutionResult {
  const tooLarge = !context.meter.unlimited && isLarger(result, sizes.answer);
  const { data = null, errors } = tooLarge ? { errors: [answerTooLarge()] } : result;
  return { data, ...(errors ? { errors: shown(errors) } : {}) };
}
