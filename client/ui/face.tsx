import { colourOf, initialsOf } from './face-colour.ts';

/** Beside the name, which says the same: hidden from whoever listens. */
export function Face({ id, name }: { id: string; name: string }) {
  return (
    <span className="face" aria-hidden="true" style={{ backgroundColor: colourOf(id) }}>
      {initialsOf(name)}
    </span>
  );
}

/** A name as its owner writes it, in its own direction. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
