/**
 * What an app asks for, and the answer to it. The server takes both outside of GraphQL, because a cookie binds the
 * request to the browser in which it was made, at its own address.
 */
import { useEffect, useState } from 'react';
import type { Scope } from './generated/graphql.ts';

export interface AppRequest {
  app: { name: string; purpose: string };
  returnsTo: string | null;
  scopes: Scope[];
  identity: boolean;
  /** Milliseconds since 1970. */
  until: number;
}

export type Decision = { scopes: readonly Scope[] } | 'refuse';
/** `left`: nobody is signed in any more. `away`: the server did not answer. */
export type Problem = 'gone' | 'demo' | 'wait' | 'left' | 'away';
type Answer = { request: AppRequest } | { to: string } | { done: true } | { problem: Problem };

async function ask(path: string, body: object): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify(body),
    });
    if (answer.status === 401) return { problem: 'left' };
    const given = (await answer.json()) as Partial<Record<string, unknown>>;
    if (answer.ok || typeof given['problem'] === 'string') return given as unknown as Answer;
    return { problem: answer.status === 429 ? 'wait' : 'away' };
  } catch {
    return { problem: 'away' };
  }
}

export interface Asked {
  /** Undefined while it is being read. */
  request: AppRequest | undefined;
  problem: Problem | undefined;
  busy: boolean;
  /** What was answered, when the house has taken it. */
  answered: Decision | undefined;
  read(): void;
  answer(decision: Decision): Promise<void>;
}

/**
 * Reads the request at `path`, unless that is null, and answers it. A browser that was sent here is sent back to where
 * it came from.
 */
export function useAppRequest(path: string | null, code?: string): Asked {
  const [latest, setLatest] = useState<{ of: string; answer: Answer }>();
  const [request, setRequest] = useState<AppRequest>();
  const [answered, setAnswered] = useState<Decision>();
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const of = `${path} ${code} ${attempt}`;
  useEffect(() => {
    if (path === null) return;
    let isOver = false;
    const read = async () => {
      const answer = await ask(path, { code });
      if (isOver) return;
      setLatest({ of, answer });
      if ('request' in answer) setRequest(answer.request);
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [path, code, of]);
  const answer = latest?.of === of ? latest.answer : undefined;
  return {
    request,
    problem: answer && 'problem' in answer ? answer.problem : undefined,
    busy,
    answered,
    read: () => setAttempt(attempt + 1),
    async answer(decision) {
      if (path === null || busy) return;
      setBusy(true);
      const next = await ask(path, { code, decision });
      setLatest({ of, answer: next });
      if ('to' in next) return window.location.assign(next.to); // busy until the page is left
      if ('done' in next) setAnswered(decision);
      setBusy(false);
    },
  };
}
