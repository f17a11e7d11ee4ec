/** What one writes in, or else reads first, stays where it is in the window when something comes or goes above it. */
import { Component, createRef, type ReactNode } from 'react';

interface Place {
  element: Element;
  top: number;
}

/** A class, since only here React lets one look before it changes the page. */
export class ScrollAnchor extends Component<{ kind?: string | undefined; children: ReactNode }> {
  private readonly main = createRef<HTMLElement>();

  override getSnapshotBeforeUpdate(): readonly Place[] {
    return this.held().map((element) => ({ element, top: element.getBoundingClientRect().top }));
  }

  override componentDidUpdate(_before: unknown, _state: unknown, places: readonly Place[]): void {
    const place = places.find(({ element }) => element.isConnected);
    if (!place || !this.main.current) return;
    const moved = () => Math.round(place.element.getBoundingClientRect().top - place.top);
    const by = moved();
    if (by === 0) return;
    window.scrollBy({ top: by, behavior: 'instant' });
    // A page that is too short to be scrolled that far is made as long as it takes.
    const missing = moved();
    if (missing <= 0) return;
    this.main.current.style.minBlockSize = `${this.main.current.offsetHeight + missing}px`;
    window.scrollBy({ top: missing, behavior: 'instant' });
  }

  /** In the order in which they are wanted: the first may be gone afterwards. */
  private held(): Element[] {
    const { current: main } = this.main;
    const active = document.activeElement;
    if (!main) return [];
    // A dialog lies above the page and stays where it is by itself.
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
