import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

interface Props {
  /** What the acts are about, where several menus stand on one screen. */
  label?: string;
  /** Buttons and links of weight `plain`. */
  children: ReactNode;
}

/**
 * What else one may do, behind three dots: a native disclosure, so that its buttons are reached by Tab like
 * all others. It closes by Escape, by a click elsewhere, and when something in it was chosen.
 */
export function Menu({ label, children }: Props) {
  const { common } = useWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    const onPress = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) closeMenu(menu.current);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('focusin', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('focusin', onPress);
    };
  }, []);
  return (
    <details
      ref={menu}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        closeMenu(menu.current);
        summary.current?.focus();
      }}
    >
      <summary ref={summary} className="menu-button" aria-label={label ?? common.others}>
        <Ellipsis aria-hidden="true" />
      </summary>
      <div className="menu-list" onClick={() => closeMenu(menu.current)}>
        {children}
      </div>
    </details>
  );
}

function closeMenu(menu: HTMLDetailsElement | null): void {
  if (menu) menu.open = false;
}
