/** The viewer's own logbooks: who reads each over their shoulder, and the way to write at once. */
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { HomeMyLogbooksQuery } from '../../graph/generated/graphql.ts';
import { ButtonLink, Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Faces } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './home.module.css';

export type MyLogbook = NonNullable<HomeMyLogbooksQuery['viewer']>['projects']['edges'][number]['node'];

export function MyLogbooks({ logbooks }: { logbooks: readonly MyLogbook[] }) {
  const { home } = useWords();
  return (
    <section className="stack">
      <h2>{home.mine}</h2>
      <ul className={styles['lines']}>
        {logbooks.map((logbook) => (
          <li key={logbook.id}>
            <LogbookLine logbook={logbook} />
          </li>
        ))}
      </ul>
      <Link to="/logbooks" className={styles['more']}>
        {home.allLogbooks}
      </Link>
    </section>
  );
}

function LogbookLine({ logbook: { id, title, myPerimeter } }: { logbook: MyLogbook }) {
  const { home } = useWords();
  const readers = (myPerimeter?.readers.edges ?? []).map(({ node }) => node.person);
  return (
    <div className={styles['logbook']}>
      <div className={styles['with-act']}>
        <Link to={`/logbooks/${id}`} className={styles['line']}>
          <span className={styles['title']} dir="auto">
            {title}
          </span>
          <Faces people={readers} size="small" />
        </Link>
        <ButtonLink to={`/logbooks/${id}/write`} weight="plain" aria-label={home.writeIn(title)}>
          <PenLine aria-hidden="true" size={18} />
        </ButtonLink>
      </div>
      {readers.length === 0 ? (
        <p className="quiet small">
          {home.noReaders}{' '}
          <Link to={`/logbooks/${id}/readers`} className={styles['more']} aria-label={home.besideFor(title)}>
            {home.beside}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

/** Leads to a new note, by way of a choice where the viewer keeps several logbooks. */
export function Write({ logbooks }: { logbooks: readonly MyLogbook[] }) {
  const { home } = useWords();
  const [choosing, setChoosing] = useState(false);
  const [only] = logbooks;
  const label = (
    <>
      <PenLine aria-hidden="true" size={18} />
      {home.write}
    </>
  );
  if (!only) return null;
  if (logbooks.length === 1)
    return (
      <ButtonLink to={`/logbooks/${only.id}/write`} weight="first">
        {label}
      </ButtonLink>
    );
  return (
    <>
      <Button weight="first" onClick={() => setChoosing(true)}>
        {label}
      </Button>
      {choosing ? (
        <Dialog title={home.whichLogbook} onClose={() => setChoosing(false)}>
          <ul className={styles['lines']}>
            {logbooks.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/logbooks/${id}/write`} className={styles['line']}>
                  <span className={styles['title']} dir="auto">
                    {title}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  );
}
