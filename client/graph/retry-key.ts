import { useRef } from 'react';

interface RetryKey {
  /** The key of this input: the same as before while the input is the same. */
  of(input: object): string;
  /** From now on the same input is a new change, not a retry of the last one. */
  renew(): void;
}

/** The `key` of a mutation, by which it takes effect once, however often it is sent. */
export function useRetryKey(): RetryKey {
  const last = useRef({ sent: '', key: '' });
  return {
    of(input) {
      const sent = JSON.stringify(input);
      if (last.current.sent !== sent) last.current = { sent, key: crypto.randomUUID() };
      return last.current.key;
    },
    renew() {
      last.current = { sent: '', key: '' };
    },
  };
}
