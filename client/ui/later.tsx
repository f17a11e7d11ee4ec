import { Component, Suspense, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { ErrorMessage } from './error-notice.tsx';

/**
 * Around a part of a screen that is loaded when somebody opens it. If it does not come, this is said in its
 * place, and the rest of the screen stays.
 */
export function Later({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}

/** React tells only classes of errors. */
class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? <Away /> : this.props.children;
  }
}

function Away() {
  const { errors } = useWords();
  return <ErrorMessage text={errors.away} />;
}
