import { Link } from 'wouter';
import type { ThreadSubjectFragment } from '../../graph/generated/graphql.ts';
import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { useWords } from '../../words/words.tsx';
import { subjectFragment } from './documents.ts';
import styles from './thread.module.css';

/** What the thread is about, at its top, as far as the viewer may read it. */
export function Subject({ thread }: { thread: FragmentType<typeof subjectFragment> }) {
  const { introduction, item } = unmask(subjectFragment, thread);
  if (introduction) return <Introduced introduction={introduction} />;
  if (item?.__typename === 'Entry') return <AboutNote entry={item} />;
  if (item?.__typename === 'Ask') return <AboutAsk {...item} />;
  return null;
}

function AboutAsk({ id, title }: { id: string; title: string }) {
  const { threads } = useWords();
  return (
    <p className={styles['subject']} dir="auto">
      <Link to={`/asks/${id}`} className={styles['link']}>
        {threads.aboutAsk(title)}
      </Link>
    </p>
  );
}

type Item = NonNullable<ThreadSubjectFragment['item']>;

function AboutNote({ entry: { text, project } }: { entry: Extract<Item, { __typename: 'Entry' }> }) {
  const { threads } = useWords();
  return (
    <section className={styles['subject']}>
      <p dir="auto">
        <Link to={`/logbooks/${project.id}`} className={styles['link']}>
          {threads.aboutNote(project.title)}
        </Link>
      </p>
      <details className="more">
        <summary>{threads.readNote}</summary>
        <Markdown text={text} level={2} />
      </details>
    </section>
  );
}

type Introduction = NonNullable<ThreadSubjectFragment['introduction']>;

function Introduced({ introduction }: { introduction: Introduction }) {
  const { threads } = useWords();
  const { askTitle: title, brief, words, myRole, ask, connector } = introduction;
  const by =
    myRole === 'CONNECTOR'
      ? threads.youIntroduced
      : connector
        ? threads.introducedBy(connector.name)
        : threads.directly;
  return (
    <section className={styles['subject']}>
      <p className="quiet small" dir="auto">
        {by}
      </p>
      {title ? (
        <h2 dir="auto">
          {ask ? (
            <Link to={`/asks/${ask.id}`} className={styles['link']}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
      ) : null}
      {brief ? (
        <p className={styles['said']} dir="auto">
          {brief}
        </p>
      ) : null}
      {words ? (
        <figure className={styles['words']}>
          <figcaption className="quiet small" dir="auto">
            <WordsOf {...introduction} />
          </figcaption>
          <blockquote className={styles['said']} dir="auto">
            {words}
          </blockquote>
        </figure>
      ) : null}
    </section>
  );
}

/** Whose words they are: of the person who began it or, for the person asked last, of who passed it on. */
function WordsOf({ askTitle, myRole, asker, connector }: Introduction) {
  const { threads } = useWords();
  const isOffer = askTitle == null;
  if (myRole === (isOffer ? 'CONNECTOR' : 'ASKER')) return threads.yourWords;
  const from = !isOffer && myRole === 'CONNECTOR' ? asker : (connector ?? asker);
  return threads.wordsOf(from?.name ?? threads.gone);
}
