import { useId } from 'react';
import { Link } from 'wouter';
import type { Person } from '../../graph/acquaintances.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { namedIn } from './named.ts';
import css from './note.module.css';

interface Props {
  projectId: string;
  /** Null while it is not known. */
  readers: readonly Person[] | null;
  failed: boolean;
  text: string;
}

/** The people who would see the text, and whether it names one of them. */
export function WhoWillSee({ projectId, readers, failed, text }: Props) {
  const words = useWords();
  const { note, common } = words;
  const id = useId();
  const change = `/logbooks/${projectId}/readers`;
  const named = namedIn(text, readers ?? []);
  return (
    <section className={css.who} aria-labelledby={id}>
      <h2 id={id}>{note.who}</h2>
      {!readers ? (
        <p className="quiet">{failed ? note.unknown : common.loading}</p>
      ) : readers.length === 0 ? (
        <>
          <p>{note.nobody}</p>
          <p className="row">
            <ButtonLink to={change}>{words.readers.change}</ButtonLink>
            <ButtonLink to="/me" weight="plain">
              {note.invite}
            </ButtonLink>
          </p>
        </>
      ) : (
        <div className={css.seen}>
          <ul>
            {readers.map(({ id, name }) => (
              <li key={id}>
                <Face id={id} name={name} size="small" />
                <Name>{name}</Name>
              </li>
            ))}
          </ul>
          <p className={css.else}>
            {note.nobodyElse}
            <Link to={change} className={css.change} aria-label={note.changeWho}>
              {note.change}
            </Link>
          </p>
        </div>
      )}
      <div role="status">
        {named.length > 0 ? <p className={css.named}>{note.named(named.map(({ name }) => name))}</p> : null}
      </div>
    </section>
  );
}
