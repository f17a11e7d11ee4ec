/** Who reads a logbook, for its keeper; who writes it, for its reader. */
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { Face, Faces, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { PerimeterSummary } from '../readers/perimeter-summary.tsx';
import type { Project } from './documents.ts';
import css from './logbook.module.css';

const readersOf = ({ myPerimeter }: Project) =>
  myPerimeter?.readers.edges.map(({ node }) => node.person) ?? [];
const keepersOf = ({ keepers }: Project) => keepers.edges.map(({ node }) => node);

interface KeeperProps {
  project: Project;
  me: string;
}

/** The readers' faces, which lead to the screen of readers. */
export function ReadersLine({ project }: KeeperProps) {
  const { logbook } = useWords();
  const readers = readersOf(project);
  return (
    <Link to={`/logbooks/${project.id}/readers`} className={css.readersLine}>
      <Faces people={readers} size="small" />
      {readers.length === 0 ? logbook.nobodyReads : readers.length === 1 ? logbook.readsYou : logbook.readYou}
      <ChevronRight aria-hidden="true" size={18} />
    </Link>
  );
}

/** In a wide window: the readers by name, whom the logbook is open to, and who keeps it. */
export function ReadersBeside({ project, me }: KeeperProps) {
  const words = useWords();
  const { logbook, perimeter, keepers, readers } = words;
  const people = readersOf(project);
  const others = keepersOf(project).filter(({ id }) => id !== me);
  return (
    <section className={css.side} aria-label={perimeter.now}>
      <h2>{perimeter.now}</h2>
      {people.length === 0 ? <p>{readers.nobody}</p> : null}
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <Face id={id} name={name} size="small" />
            <Name>{name}</Name>
          </li>
        ))}
      </ul>
      {project.myPerimeter ? <PerimeterSummary perimeter={project.myPerimeter} /> : null}
      <Link to={`/logbooks/${project.id}/readers`}>{readers.change}</Link>
      {others.length > 0 ? (
        <p className="quiet">
          {logbook.keptBy(words.list([logbook.you, ...others.map(({ name }) => name)]))}
        </p>
      ) : null}
      <Link to={`/logbooks/${project.id}/keepers`}>{keepers.title}</Link>
    </section>
  );
}

/** For a reader: who writes here and, once it is known, since when the reader reads. */
export function WrittenBy({ project, since }: { project: Project; since: string | undefined }) {
  const words = useWords();
  const { logbook } = words;
  const writers = keepersOf(project);
  if (writers.length === 0) return null;
  return (
    <p className={css.writtenBy}>
      <span aria-hidden="true">
        <Faces people={writers} size="small" />
      </span>
      <span>
        {logbook.writtenBy(words.list(writers.map(({ name }) => name)))}
        {since ? `, ${logbook.since(words.day(since))}` : ''}
      </span>
    </p>
  );
}
