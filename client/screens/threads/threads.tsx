/** The viewer's threads, the latest begun first. */
import { Link } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import type { ThreadsQuery } from '../../graph/generated/graphql.ts';
import type { FragmentType } from '../../graph/generated/index.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { useMarkSeen, useUnread } from '../../graph/use-unread.ts';
import { Mark } from '../../ui/mark.tsx';
import { LoadState, MoreButton, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { threadsQuery, type threadHeadFragment } from '../thread/documents.ts';
import { ThreadSubject, useThreadTitle } from '../thread/head.tsx';
import '../thread/thread.css';

const threadsOf = ({ viewer }: ThreadsQuery) => viewer?.threads;

export default function Threads() {
  const { threads } = useWords();
  const { viewer } = useSession();
  const { data, nodes, error, fetching, loadMore, refetch } = usePages(threadsQuery, {}, threadsOf);
  useRefetch(['MessageSaid', 'IntroductionChanged'], fetching, refetch);
  useMarkSeen('threads');
  const { ids } = useUnread('threads');
  return (
    <Screen title={threads.title}>
      <p className="quiet">{threads.hint}</p>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {data && nodes.length === 0 ? <p>{threads.empty}</p> : null}
      {nodes.length > 0 ? (
        <ul className="asks threads">
          {nodes.map((node) => (
            <li key={node.id}>
              <Card id={node.id} thread={node} me={viewer?.person.id ?? ''} unread={ids.includes(node.id)} />
            </li>
          ))}
        </ul>
      ) : null}
      {loadMore ? (
        <p>
          <MoreButton fetching={fetching} loadMore={loadMore} />
        </p>
      ) : null}
    </Screen>
  );
}

interface Props {
  id: string;
  thread: FragmentType<typeof threadHeadFragment>;
  me: string;
  unread: boolean;
}

function Card({ id, thread, me, unread }: Props) {
  return (
    <article className="card ask">
      <h2>
        <Link to={`/threads/${id}`} className="ask-link" dir="auto">
          {useThreadTitle(thread, me)}
        </Link>
      </h2>
      {unread ? <Mark /> : null}
      <ThreadSubject thread={thread} />
    </article>
  );
}
