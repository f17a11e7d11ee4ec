/**
 * The viewer's threads and, at an address of its own, one of them. A wide window shows the list at the left of
 * the thread.
 */
import { Screen } from '../../ui/screen.tsx';
import { useMarkSeen } from '../../graph/use-unread.ts';
import { useWords } from '../../words/words.tsx';
import { readThread, Thread } from '../thread/thread.tsx';
import { readThreads, ThreadList } from './list.tsx';
import styles from './threads.module.css';
import { isWide, useWide } from './use-wide.ts';

export const reads = ({ id }: { id?: string }) =>
  id === undefined ? [readThreads()] : isWide() ? [readThread(id), readThreads()] : [readThread(id)];

export default function Threads({ id }: { id: string | undefined }) {
  const wide = useWide();
  if (id === undefined) return <AllThreads />;
  return (
    <div className={styles['room']}>
      {wide ? <ListBeside current={id} /> : null}
      <Thread key={id} id={id} />
    </div>
  );
}

function AllThreads() {
  const { threads } = useWords();
  useMarkSeen('threads');
  return (
    <Screen title={threads.title}>
      <p className="quiet">{threads.hint}</p>
      <ThreadList />
    </Screen>
  );
}

function ListBeside({ current }: { current: string }) {
  const { threads } = useWords();
  useMarkSeen('threads');
  return (
    <aside className={styles['beside']} aria-labelledby="all-threads">
      <h2 id="all-threads">{threads.title}</h2>
      <ThreadList current={current} />
    </aside>
  );
}
