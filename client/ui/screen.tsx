/** What all screens share: the way past the header, the header itself, and a title that takes the focus when one arrives. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { ScrollAnchor } from './scroll-anchor.tsx';

let arrived = false;

/** `title` names the page in the window too, unless `name` does. The focus goes to it when one comes from another page, not on opening the first. */
export function Screen({
  title,
  name = title,
  kind,
  children,
}: {
  title: string;
  name?: string;
  kind?: 'wide' | 'threshold';
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus();
    arrived = true;
  }, []);
  useEffect(() => {
    document.title = `${name} · tiers-espace`;
  }, [name]);
  return (
    <ScrollAnchor kind={kind}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </ScrollAnchor>
  );
}

export function Waiting() {
  const words = useWords();
  return (
    <p className="quiet" role="status">
      {words.common.loading}
    </p>
  );
}
