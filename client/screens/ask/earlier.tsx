import { useId } from 'react';
import { Link } from 'wouter';
import type { AskDetailFragment } from '../../graph/generated/graphql.ts';
import { Faces } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import styles from './ask.module.css';

/** What became of the introductions requested for an ask, the latest first. */
export function Earlier({ ask: { id, introductions } }: { ask: AskDetailFragment }) {
  const words = useWords();
  const title = useId();
  if (introductions.edges.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 id={title}>{words.ask.earlier}</h2>
      <ul className={styles['rows']}>
        {introductions.edges.map(
          ({ node: { id: introduction, myState: state, candidate, connector, expiresAt, thread } }) => {
            const ended = state === 'CONNECTED' || state === 'WITHDRAWN' ? state : 'NOT_THIS_TIME';
            const name = candidate?.name ?? words.introductions.somebody;
            const says = (
              <>
                <span aria-hidden="true">
                  <Faces people={[connector, candidate].filter((one) => one != null)} size="small" />
                </span>
                <span>
                  {connector ? `${name}, ${words.ask.through(connector.name)}` : name}
                  <span className="quiet small">
                    {state === 'WAITING'
                      ? words.introductions.waiting(words.day(expiresAt))
                      : words.introductions.ended[ended]}
                  </span>
                </span>
              </>
            );
            const to = thread
              ? `/threads/${thread.id}`
              : state === 'WAITING' && candidate
                ? `/asks/${id}/introduce/${candidate.id}`
                : null;
            return (
              <li key={introduction}>
                {to ? (
                  <Link to={to} className={styles['row']}>
                    {says}
                  </Link>
                ) : (
                  <p className={styles['row']}>{says}</p>
                )}
              </li>
            );
          },
        )}
      </ul>
    </section>
  );
}
