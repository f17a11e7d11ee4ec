import { useWords } from '../words/words.tsx';
import { colourOf, initialsOf } from './face-colour.ts';

interface Person {
  id: string;
  name: string;
}

/** Hidden from screen readers, which read the name beside it. */
export function Face({ id, name, size }: Person & { size?: 'small' }) {
  return (
    <span className="face" data-size={size} aria-hidden="true" style={{ backgroundColor: colourOf(id) }}>
      {initialsOf(name)}
    </span>
  );
}

/** How many faces stand in a row at most. */
const mostFaces = 5;

/** Some people's faces in a row, the first of them; screen readers read all names. */
export function Faces({ people, size }: { people: readonly Person[]; size?: 'small' }) {
  const words = useWords();
  return people.length === 0 ? null : (
    <span className="faces">
      {people.slice(0, mostFaces).map((person) => (
        <Face key={person.id} {...person} {...(size ? { size } : {})} />
      ))}
      <span className="unseen">{words.list(people.map(({ name }) => name))}</span>
    </span>
  );
}

/** A name, in its own writing direction. */
export function Name({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}
