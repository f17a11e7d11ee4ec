import { useCallback, useState } from 'react';

/**
 * A ref for the element to measure, and whether that element is narrower than `below`, in rem, so that a
 * larger font makes a page narrow at a larger width.
 */
export function useNarrow<Element extends HTMLElement>(
  below: number,
): [(element: Element | null) => (() => void) | undefined, boolean] {
  const [narrow, setNarrow] = useState(() => window.innerWidth < below * 16);
  const watch = useCallback(
    (element: Element | null) => {
      if (!element) return undefined;
      const measure = () =>
        setNarrow(
          element.clientWidth <
            below * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
        );
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      measure();
      return () => observer.disconnect();
    },
    [below],
  );
  return [watch, narrow];
}
