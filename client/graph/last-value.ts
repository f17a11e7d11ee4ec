import { useState } from 'react';

/** The last value that was not empty: what was read stays on the page while a later request fails. */
export function useLastValue<Value>(value: Value | null | undefined): Value | undefined {
  const [last, setLast] = useState<Value | undefined>(value ?? undefined);
  if (value && value !== last) setLast(value);
  return value ?? last;
}
