/** The conversations one takes part in, the latest begun first. */
import { Link } from 'wouter';
import type { FragmentType } from '../../graph/generated/index.ts';
import type { ThreadsQuery } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { useRefetch, useMarkSeen, useNews } from '../../graph/activity.tsx';
import { usePages } from '../../graph/pages.ts';
import { errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { readingAll, type threadFragment } from '../thread/documents.ts';
import { About, useWith } from '../thread/head.tsx';
import '../thread/thread.css';

const threadsOf = ({ viewer }: ThreadsQuery) => viewer?.threads;

export default function Threads() {
  const words = useWords();
  const { threads } = words;
  const { viewer } = useSession();
  const { data, nodes, error, fetching, more, again } = usePages(readingAll, {}, threadsOf);
  useRefetch(['MessageSaid', 'IntroductionChanged'], fetching, again);
  useMarkSeen('threads');
  const { ids } = useNews('threads');
  return (
    <Screen title={threads.title}>
      <p className="quiet">{threads.hint}</p>
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words)}</p>
          <Button onClick={again}>{words.common.retry}</Button>
        </Notice>
      ) : null}
      {!data && !error ? <Waiting /> : null}
      {data && nodes.length === 0 ? <p>{threads.empty}</p> : null}
      {nodes.length > 0 ? (
        <ul className="asks threads">
          {nodes.map((node) => (
            <li key={node.id}>
              <Card id={node.id} thread={node} me={viewer?.person.id ?? ''} fresh={ids.includes(node.id)} />
            </li>
          ))}
        </ul>
      ) : null}
      {more ? (
        <p>
          <Button busy={fetching} onClick={more}>
            {words.common.more}
          </Button>
        </p>
      ) : null}
    </Screen>
  );
}

function Card({
  id,
  thread,
  me,
  fresh,
}: {
  id: string;
  thread: FragmentType<typeof threadFragment>;
  me: string;
  fresh: boolean;
}) {
  return (
    <article className="card ask">
      <h2>
        <Link to={`/threads/${id}`} className="ask-link" dir="auto">
          {useWith(thread, me)}
        </Link>
      </h2>
      {fresh ? <Mark /> : null}
      <About thread={thread} />
    </article>
  );
}
