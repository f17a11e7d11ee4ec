/**
 * Keeps in its place in the window what the user writes in, or else the first item they see, when something
 * comes or goes above it.
 */
import { Component, createRef, type ReactNode } from 'react';

interface Place {
  element: Element;
  top: number;
}

/** A class component: only getSnapshotBeforeUpdate lets it measure before React changes the page. */
export class ScrollAnchor extends Component<{ kind?: string | undefined; children: ReactNode }> {
  private readonly main = createRef<HTMLElement>();

  override getSnapshotBeforeUpdate(): readonly Place[] {
    return this.anchors().map((element) => ({ element, top: element.getBoundingClientRect().top }));
  }

  override componentDidUpdate(_before: unknown, _state: unknown, places: readonly Place[]): void {
    const place = places.find(({ element }) => element.isConnected);
    if (!place || !this.main.current) return;
    const moved = () => Math.round(place.element.getBoundingClientRect().top - place.top);
    const by = moved();
    if (by === 0) return;
    window.scrollBy({ top: by, behavior: 'instant' });
    // A page too short to scroll that far is made longer.
    const missing = moved();
    if (missing <= 0) return;
    this.main.current.style.minBlockSize = `${this.main.current.offsetHeight + missing}px`;
    window.scrollBy({ top: missing, behavior: 'instant' });
  }

  /** The elements to keep in place, best first: some of them may be gone after the update. */
  private anchors(): Element[] {
    const { current: main } = this.main;
    const active = document.activeElement;
    if (!main) return [];
    // A dialog lies above the page and does not move with it.
    if (
      active?.matches('textarea:not(dialog *), input:not(dialog *), select:not(dialog *)') &&
      main.contains(active) &&
      inWindow(active)
    )
      return [active];
    return [...main.querySelectorAll('li:not(dialog *)')].filter(inWindow);
  }

  override render() {
    return (
      <main ref={this.main} id="content" className="screen" data-kind={this.props.kind}>
        {this.props.children}
      </main>
    );
  }
}

function inWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
