import { colourOf, initialsOf } from './face-colour.ts';

/** Hidden from screen readers, which read the name beside it. */
export function Face({ id, name }: { id: string; name: string }) {
  return (
    <span className="face" aria-hidden="true" style={{ backgroundColor: colourOf(id) }}>
      {initialsOf(name)}
    </span>
  );
}

/** A name, in its own writing direction. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
