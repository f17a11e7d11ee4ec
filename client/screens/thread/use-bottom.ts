/** The end of a thread and the field below it, at the bottom of the window. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** Pixels within which the window counts as being at the end of the page. */
const near = 160;

const toEnd = () => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });

/**
 * Shows the end of the page when the screen is opened, and keeps showing it when something comes there while
 * the user is at it. `last` changes with what stands at the end.
 */
export function useEndInView(last: string): void {
  const atEnd = useRef(true);
  useEffect(() => {
    const onScroll = () => {
      const { scrollHeight, clientHeight } = document.documentElement;
      atEnd.current = scrollHeight - clientHeight - window.scrollY < near;
    };
    // After the title has taken the focus, which brings it into view.
    toEnd();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, []);
  const shown = useRef(last);
  useLayoutEffect(() => {
    if (shown.current === last) return;
    shown.current = last;
    if (atEnd.current) toEnd();
  }, [last]);
}

/** The height of what stands at the bottom of the window, for the lines that come above it. */
const property = '--bottom-bar';

/** A ref for what stays at the bottom of the window, which the lines of `ToastRegion` must not cover. */
export function useBottomBar(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(property, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, []);
}
