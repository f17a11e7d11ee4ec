/** Mutations as forms and buttons send them. */
import { useMutation, type CombinedError, type TypedDocumentNode } from 'urql';
import { unmask, type FragmentType } from './generated/index.ts';
import { fieldOf, problemFields, type Problem } from './problems.ts';
import { useRetryKey } from './retry-key.ts';

export interface Payload {
  problems: readonly FragmentType<typeof problemFields>[];
}

interface Options {
  /** Fields of the input that show their problem themselves. */
  fields?: readonly string[];
  /** Adds a `key` to the input, which makes it safe to send twice. */
  retryKey?: boolean;
}

/** Where the last call of a mutation stands. */
export interface Submission {
  busy: boolean;
  /** The API did not answer, or refused the request as a whole. */
  error: CombinedError | undefined;
  /** The first problem of the last payload that belongs to none of the `fields`. */
  problem: Problem | undefined;
}

export interface Submit<Data, Input> extends Submission {
  /** The last payload. */
  payload: Data | undefined;
  /** Whether the last call succeeded. */
  done: boolean;
  /** Sends the mutation. Null when the API did not answer, and while an earlier call is under way. */
  submit(input: Input): Promise<Data | null>;
  /** The first problem of the last payload at this field of the input. */
  problemAt(field: string): Problem | undefined;
  /** From now on the same input is a new change, not a retry of the last one. */
  renewKey(): void;
}

export const succeeded = (payload: Payload | null): payload is Payload => payload?.problems.length === 0;

/** The first of a payload's problems. */
export const firstProblem = (payload: Payload): Problem | undefined =>
  unmask(problemFields, payload.problems)[0];

/** `document` has one field, a mutation with one `input`. */
export function useSubmit<Mutation extends Record<string, Payload>, Input extends object>(
  document: TypedDocumentNode<Mutation, { input: Input }>,
  { fields = [], retryKey = false }: Options = {},
): Submit<Mutation[keyof Mutation], Input> {
  type Data = Mutation[keyof Mutation];
  const [{ data, error, fetching }, execute] = useMutation(document);
  const keyOf = useRetryKey();
  const payload = payloadOf(data);
  const problems = payload ? unmask(problemFields, payload.problems) : [];
  const submit = async (input: Input): Promise<Data | null> => {
    if (fetching) return null;
    const answer = await execute({ input: retryKey ? { ...input, key: keyOf(input) } : input });
    return payloadOf(answer.data) ?? null;
  };
  return {
    submit,
    busy: fetching,
    payload,
    error,
    done: !fetching && !error && payload?.problems.length === 0,
    problem: problems.find((problem) => !fields.includes(fieldOf(problem))),
    problemAt: (field) => problems.find((problem) => fieldOf(problem) === field),
    renewKey: () => keyOf({}),
  };
}

function payloadOf<Mutation extends Record<string, Payload>>(
  data: Mutation | null | undefined,
): Mutation[keyof Mutation] | undefined {
  for (const name in data) if (Object.hasOwn(data, name)) return data[name];
  return undefined;
}
