/** Mutations as forms and buttons send them. */
import { useState } from 'react';
import { useMutation, type CombinedError, type TypedDocumentNode } from 'urql';
import { backoff } from './backoff.ts';
import { isUncertain, isUnavailable, isUnread } from './errors.ts';
import { unmask, type FragmentType } from './generated/index.ts';
import { fieldOf, problemFields, type Problem } from './problems.ts';
import { useRetryKey } from './retry-key.ts';

export interface Payload {
  problems: readonly FragmentType<typeof problemFields>[];
}

interface Options {
  /** Fields of the input that show their problem themselves. */
  fields?: readonly string[];
  /** The input takes no `key`, so the mutation is not sent again by itself. */
  keyless?: boolean;
}

/** Where the last call of a mutation stands. */
export interface Submission {
  busy: boolean;
  /** The API did not answer, or refused the request as a whole. */
  error: CombinedError | undefined;
  /** Whether it may have been done, although there is an error. */
  mayBeDone: boolean;
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
}

export const succeeded = (payload: Payload | null): payload is Payload => payload?.problems.length === 0;

/** The first of a payload's problems. */
export const firstProblem = (payload: Payload): Problem | undefined =>
  unmask(problemFields, payload.problems)[0];

/** How often a mutation is sent before its error is shown. */
const mostTimes = 3;
/** What was sent is sent on also when its screen is left. */
const goOn = new AbortController().signal;

const mayAnswerLater = (error: CombinedError) =>
  isUnavailable(error) || isUncertain(error) || isUnread(error);

interface Answer<Mutation> {
  data?: Mutation | null | undefined;
  error?: CombinedError | undefined;
}

/**
 * Sends a mutation, and again with the same key while the API does not answer or does not know whether it was
 * done: `most` times at most. Without a key it is sent once.
 */
export async function sendWithKey<Mutation, Input extends object>(
  execute: (variables: { input: Input }) => Promise<Answer<Mutation>>,
  input: Input,
  key: string | null,
  most: number,
): Promise<{ answer: Answer<Mutation>; mayBeDone: boolean }> {
  const variables = { input: key === null ? input : { ...input, key } };
  let mayBeDone = false;
  for (let sent = 1; ; sent++) {
    const answer = await execute(variables);
    if (key === null || !answer.error || !mayAnswerLater(answer.error)) return { answer, mayBeDone };
    if (isUncertain(answer.error)) mayBeDone = true;
    if (sent >= most) return { answer, mayBeDone };
    await backoff(sent, goOn);
  }
}

/**
 * `document` has one field, a mutation with one `input`. It is sent again by itself while the API does not
 * answer or does not know whether it was done. What was answered with an error in the end keeps its key: the
 * same input sent once more is a retry.
 */
export function useSubmit<Mutation extends Record<string, Payload>, Input extends object>(
  document: TypedDocumentNode<Mutation, { input: Input }>,
  { fields = [], keyless = false }: Options = {},
): Submit<Mutation[keyof Mutation], Input> {
  type Data = Mutation[keyof Mutation];
  const [{ data, error }, execute] = useMutation(document);
  const retryKey = useRetryKey();
  const [busy, setBusy] = useState(false);
  const [uncertain, setUncertain] = useState(false);
  const payload = payloadOf(data);
  const problems = payload ? unmask(problemFields, payload.problems) : [];
  const submit = async (input: Input): Promise<Data | null> => {
    if (busy) return null;
    setBusy(true);
    setUncertain(false);
    try {
      const key = keyless ? null : retryKey.of(input);
      const { answer, mayBeDone } = await sendWithKey(execute, input, key, mostTimes);
      if (!answer.error) retryKey.renew();
      setUncertain(mayBeDone);
      return payloadOf(answer.data) ?? null;
    } finally {
      setBusy(false);
    }
  };
  return {
    submit,
    busy,
    payload,
    error: busy ? undefined : error,
    mayBeDone: uncertain,
    done: !busy && !error && payload?.problems.length === 0,
    problem: problems.find((problem) => !fields.includes(fieldOf(problem))),
    problemAt: (field) => problems.find((problem) => fieldOf(problem) === field),
  };
}

function payloadOf<Mutation extends Record<string, Payload>>(
  data: Mutation | null | undefined,
): Mutation[keyof Mutation] | undefined {
  for (const name in data) if (Object.hasOwn(data, name)) return data[name];
  return undefined;
}
