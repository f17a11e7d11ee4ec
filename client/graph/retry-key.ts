import { useRef } from 'react';

/** One key as long as the same is sent: after a broken connection a second click does it once. */
export function useKeys(): (input: object) => string {
  const kept = useRef({ sent: '', key: '' });
  return (input) => {
    const sent = JSON.stringify(input);
    if (kept.current.sent !== sent) kept.current = { sent, key: crypto.randomUUID() };
    return kept.current.key;
  };
}
