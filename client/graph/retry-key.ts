import { useRef } from 'react';

/**
 * The `key` of a mutation that may be sent twice: it stays the same while the input is the same, so that a
 * second click after a broken connection has no second effect.
 */
export function useRetryKey(): (input: object) => string {
  const last = useRef({ sent: '', key: '' });
  return (input) => {
    const sent = JSON.stringify(input);
    if (last.current.sent !== sent) last.current = { sent, key: crypto.randomUUID() };
    return last.current.key;
  };
}
