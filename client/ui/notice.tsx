import type { ReactNode } from 'react';

/** Something to know (told politely) or something that went wrong (told at once). */
export function Notice({ kind = 'news', children }: { kind?: 'news' | 'trouble'; children: ReactNode }) {
  return (
    <div className="notice appears" data-kind={kind} role={kind === 'trouble' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
