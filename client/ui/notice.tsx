import type { ReactNode } from 'react';

/** A message to the user: `news` is read out when the screen reader is free, `trouble` at once. */
export function Notice({ kind = 'news', children }: { kind?: 'news' | 'trouble'; children: ReactNode }) {
  return (
    <div className="notice appears" data-kind={kind} role={kind === 'trouble' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
