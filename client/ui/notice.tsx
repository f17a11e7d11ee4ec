import type { ReactNode } from 'react';

/** A message to the user: a screen reader reads `info` when it is free, `error` at once. */
export function Notice({ kind = 'info', children }: { kind?: 'info' | 'error'; children: ReactNode }) {
  return (
    <div className="notice appears" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
