import { useState } from 'react';

/** The last that was something: an answer stays while a later one fails. */
export function useLastValue<Value>(value: Value | null | undefined): Value | undefined {
  const [last, setLast] = useState<Value | undefined>(value ?? undefined);
  if (value && value !== last) setLast(value);
  return value ?? last;
}
