/** The frame of all screens: what stands above them, the bar of five, and the lines that say what was done. */
import type { ReactNode } from 'react';
import { Link, useRoute } from 'wouter';
import { useSession } from '../graph/session.tsx';
import { useMarkSeen } from '../graph/use-unread.ts';
import { ToastRegion } from '../ui/toasts.tsx';
import { useWords } from '../words/words.tsx';
import { Bar } from './bar.tsx';
import { DemoLine } from './demo-line.tsx';
import { LanguageButton } from '../ui/language-button.tsx';

export function Shell({ children }: { children: ReactNode }) {
  const { common } = useWords();
  const { viewer, wasSignedIn } = useSession();
  // Before the session is known, the frame is the one that this browser saw last, so that nothing moves.
  const signedIn = viewer === undefined ? wasSignedIn : viewer !== null;
  return (
    <div className="shell" data-bar={signedIn || undefined}>
      <a className="button skip" href="#content">
        {common.skip}
      </a>
      {signedIn ? viewer?.demo ? <DemoLine demo={viewer.demo} me={viewer.person.id} /> : null : <Threshold />}
      {children}
      <SeenLogbook />
      <ToastRegion />
      {signedIn ? <Bar /> : null}
    </div>
  );
}

function Threshold() {
  const { common } = useWords();
  return (
    <header className="slim slim-row">
      <Link to="/" className="brand">
        <img src="/icon.svg" alt="" />
        tiers-espace
      </Link>
      <span className="row">
        <Link to="/aide" className="button" data-weight="plain">
          {common.help}
        </Link>
        <LanguageButton />
      </span>
    </header>
  );
}

/** A logbook that is looked at has nothing unread in it, whichever of its screens it is. */
function SeenLogbook() {
  const [matches, params] = useRoute('/logbooks/:id');
  useMarkSeen('logbooks', matches ? params.id : '');
  return null;
}
