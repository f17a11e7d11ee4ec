/** The viewer's threads: those in which something was said last come first, as far as they are loaded. */
import { Link } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import { readPage } from '../../graph/early.ts';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { ThreadsQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { useUnread } from '../../graph/use-unread.ts';
import { Faces } from '../../ui/face.tsx';
import { Mark } from '../../ui/mark.tsx';
import { LoadState, MoreButton } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { useOthers } from '../thread/participants.ts';
import styles from './threads.module.css';

const threadRowFragment = graphql(/* GraphQL */ `
  fragment ThreadRow on Thread {
    id
    startedAt
    ...Participants
    messages(first: 1) {
      edges {
        node {
          id
          text
          saidAt
          from {
            id
            name
          }
        }
      }
    }
  }
`);
const threadsQuery = graphql(/* GraphQL */ `
  query Threads($after: String) {
    viewer {
      threads(first: 20, after: $after) {
        edges {
          node {
            id
            ...ThreadRow
          }
        }
        pageInfo {
          ...NextPage
        }
      }
    }
  }
`);
/** What the list reads first. */
export const readThreads = () => readPage(threadsQuery, {});
const threadsOf = ({ viewer }: ThreadsQuery) => viewer?.threads;

type Row = FragmentType<typeof threadRowFragment>;

const lastOf = (thread: Row) => unmask(threadRowFragment, thread).messages.edges[0]?.node;
const movedAt = (thread: Row) => lastOf(thread)?.saidAt ?? unmask(threadRowFragment, thread).startedAt;

export function ThreadList({ current }: { current?: string }) {
  const { threads } = useWords();
  const { data, nodes, error, fetching, loadMore, refetch } = usePages(threadsQuery, {}, threadsOf);
  useRefetch(['MessageSaid', 'IntroductionChanged'], fetching, refetch);
  const { ids } = useUnread('threads');
  const latestFirst = [...nodes].sort((one, other) => movedAt(other).localeCompare(movedAt(one)));
  return (
    <>
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {data && nodes.length === 0 ? <p>{threads.empty}</p> : null}
      {nodes.length > 0 ? (
        <ul className={`threads ${styles['list']}`}>
          {latestFirst.map((node) => (
            <li key={node.id}>
              <ThreadLink
                thread={node}
                isCurrent={node.id === current}
                isUnread={node.id !== current && ids.includes(node.id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {loadMore ? (
        <p>
          <MoreButton fetching={fetching} loadMore={loadMore} />
        </p>
      ) : null}
    </>
  );
}

interface Props {
  thread: Row;
  isCurrent: boolean;
  isUnread: boolean;
}

function ThreadLink({ thread, isCurrent, isUnread }: Props) {
  const { threads } = useWords();
  const { viewer } = useSession();
  const row = unmask(threadRowFragment, thread);
  const { others, names, title } = useOthers(row);
  const last = lastOf(thread);
  const moment = movedAt(thread);
  const isMine = last?.from?.id === viewer?.person.id;
  return (
    <Link
      to={`/threads/${row.id}`}
      className={styles['link'] ?? ''}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <span className={styles['faces']} aria-hidden="true">
        <Faces people={others} />
      </span>
      <span className={styles['who']} dir="auto">
        {names || title}
      </span>
      <span className={styles['when']}>
        <time dateTime={moment} className="quiet small">
          {threads.short(moment)}
        </time>
        {isUnread ? <Mark /> : null}
      </span>
      {last ? (
        <span className={styles['last']} dir="auto">
          {isMine
            ? threads.lastMine(last.text)
            : others.length > 1 && last.from
              ? threads.lastBy(last.from.name, last.text)
              : last.text}
        </span>
      ) : null}
    </Link>
  );
}
