import type { Person } from '../../graph/acquaintances.ts';
import { errorText } from '../../graph/errors.ts';
import type { TrustLevel } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';
import { perimeterTryQuery, readersOf } from './documents.ts';
import css from './readers.module.css';
import { ReaderLines, type Reader } from './who-reads.tsx';

export interface Choice {
  threshold: TrustLevel;
  only?: string[] | null;
  except?: string[];
}

interface Props {
  projectId: string;
  choice: Choice;
  /** People chosen by name. */
  chosen: readonly Person[];
  /** Those who read now; null while it is not known. */
  readers: readonly Reader[] | null;
}

/** What this choice would change, the people who would then read, and those chosen by name who still would not. */
export function Preview({ projectId, choice, chosen, readers }: Props) {
  const words = useWords();
  const { perimeter } = words;
  const { data, nodes, error, fetching } = usePages(
    perimeterTryQuery,
    { id: projectId, ...choice },
    readersOf,
    { all: true },
  );
  const ready = data && !fetching && !error;
  const namesOf = (list: readonly Reader[], not: readonly Reader[]) =>
    list
      .filter(({ person }) => !not.some((other) => other.person.id === person.id))
      .map(({ person }) => person.name);
  const gains = readers ? namesOf(nodes, readers) : [];
  const loses = readers ? namesOf(readers, nodes) : [];
  const notReading = chosen.filter(({ id }) => !nodes.some(({ person }) => person.id === id));
  return (
    <div
      className={css.preview}
      role="group"
      aria-label={perimeter.would}
      aria-live="polite"
      aria-busy={fetching}
    >
      {error ? (
        <p>{errorText(error, words)}</p>
      ) : !ready ? (
        <p className="quiet">{words.common.loading}</p>
      ) : (
        <>
          <p>{nodes.length === 0 ? perimeter.wouldNobody : perimeter.would}</p>
          {nodes.length === 0 ? null : <ReaderLines readers={nodes} />}
          {gains.length > 0 ? <p>{perimeter.gains(gains)}</p> : null}
          {loses.length > 0 ? <p>{perimeter.loses(loses)}</p> : null}
          {readers && gains.length + loses.length === 0 ? <p className="quiet">{perimeter.same}</p> : null}
        </>
      )}
      {ready && notReading.length > 0 ? (
        <>
          <p>{perimeter.unchosen(words.list(notReading.map(({ name }) => name)))}</p>
          <ButtonLink to="/circle" weight="plain">
            {words.circle.title}
          </ButtonLink>
        </>
      ) : null}
    </div>
  );
}
