import { useCallback, useState } from 'react';

/** In rem, so that a larger font makes a page narrow at a larger width. */
const narrowBelow = 48;

/** A ref for the element to measure, and whether that element is narrow. */
export function useNarrow<Element extends HTMLElement>(): [
  (element: Element | null) => (() => void) | undefined,
  boolean,
] {
  const [narrow, setNarrow] = useState(() => window.innerWidth < narrowBelow * 16);
  const watch = useCallback((element: Element | null) => {
    if (!element) return undefined;
    const measure = () =>
      setNarrow(
        element.clientWidth <
          narrowBelow * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      );
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [watch, narrow];
}
