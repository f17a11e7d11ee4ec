import { useCallback, useState } from 'react';

/** Under 48 rem of the letters as they are: with letters twice as large, a page twice as wide is as narrow. */
const rem = 48;

/** Whether the element is narrow, and the ref that says which element. */
export function useNarrow<Element extends HTMLElement>(): [
  (element: Element | null) => (() => void) | undefined,
  boolean,
] {
  const [narrow, setNarrow] = useState(() => window.innerWidth < rem * 16);
  const watch = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const look = () =>
      setNarrow(
        element.clientWidth < rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      );
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, []);
  return [watch, narrow];
}
