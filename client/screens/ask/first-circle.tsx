import { useId } from 'react';
import { Link } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import type { AnswersQuery, AskDetailFragment } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Faces } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { answersQuery } from './documents.ts';
import type { ProjectReaders } from './project-readers.ts';
import styles from './ask.module.css';

const threadsOf = ({ viewer }: AnswersQuery) => viewer?.threads;

/** The people who read the asker in this project, and the conversations that the ask has begun. */
export function FirstCircle({
  ask,
  circle: { readers, failed },
}: {
  ask: AskDetailFragment;
  circle: ProjectReaders;
}) {
  const words = useWords();
  const title = useId();
  const names = readers?.map(({ name }) => name) ?? [];
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 id={title}>{words.ask.first}</h2>
      {names.length > 0 ? (
        <p className={styles['who']}>
          <span aria-hidden="true">
            <Faces people={readers ?? []} />
          </span>
          <span>
            {names.length === 1 ? words.ask.firstReadsOne(names[0] ?? '') : words.ask.firstReads(names)}
          </span>
        </p>
      ) : readers ? (
        <div className="row">
          <p>{words.ask.firstNobody}</p>
          <ButtonLink to="/circle/invite" weight="plain">
            {words.askForm.invite}
          </ButtonLink>
        </div>
      ) : (
        <p className="quiet">{failed ? words.note.unknown : words.common.loading}</p>
      )}
      <Answers ask={ask} expected={names.length > 0} />
    </section>
  );
}

function Answers({ ask, expected }: { ask: AskDetailFragment; expected: boolean }) {
  const words = useWords();
  const { viewer } = useSession();
  const { data, nodes, fetching, refetch } = usePages(answersQuery, {}, threadsOf);
  useRefetch(['MessageSaid'], fetching, refetch);
  const introduced = new Set(ask.introductions.edges.map(({ node }) => node.thread?.id));
  const answers = nodes.filter(({ id, item }) => item?.id === ask.id && !introduced.has(id));
  if (!data) return null;
  if (answers.length === 0) return expected ? <p className="quiet small">{words.ask.noAnswers}</p> : null;
  return (
    <ul className={styles['rows']}>
      {answers.map(({ id, participants }) => {
        const others = participants.filter((one) => one.id !== viewer?.person.id);
        return (
          <li key={id}>
            <Link to={`/threads/${id}`} className={styles['row']}>
              <span aria-hidden="true">
                <Faces people={others} size="small" />
              </span>
              {words.ask.answers(words.list(others.map(({ name }) => name)))}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
