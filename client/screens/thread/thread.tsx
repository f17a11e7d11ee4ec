/** One thread: what it is about, its messages, the latest last, and a field to add one. */
import { useState } from 'react';
import { useDraft } from '../../drafts/use-draft.ts';
import { useActivity, useRefetch } from '../../graph/activity.tsx';
import { readPage } from '../../graph/early.ts';
import type { SayInput, ThreadQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { useMarkSeen } from '../../graph/use-unread.ts';
import { useOutgoing, useOutgoingLetters } from '../../outgoing/outgoing.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Faces } from '../../ui/face.tsx';
import { AbsentScreen, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { sayMutation, threadQuery } from './documents.ts';
import { Leave } from './leave.tsx';
import type { MessageData } from './message.tsx';
import { Messages } from './messages.tsx';
import { useOthers } from './participants.ts';
import { Say } from './say.tsx';
import { Subject } from './subject.tsx';
import styles from './thread.module.css';
import { useEndInView } from './use-bottom.ts';

const messagesOf = ({ node }: ThreadQuery) => (node?.__typename === 'Thread' ? node.messages : null);
/** What a thread reads first. */
export const readThread = (id: string) => readPage(threadQuery, { id });
const useThread = (id: string) => usePages(threadQuery, { id }, messagesOf);

export function Thread({ id }: { id: string }) {
  const { threads } = useWords();
  const pages = useThread(id);
  const { data, error, fetching, refetch } = pages;
  useRefetch(['MessageSaid'], fetching, refetch, id);
  useMarkSeen('threads', id);
  if (data?.node?.__typename === 'Thread') return <ThreadScreen thread={data.node} pages={pages} />;
  return (
    <AbsentScreen
      title={threads.title}
      error={error}
      loaded={Boolean(data)}
      onRetry={refetch}
      to="/threads"
      link={threads.all}
    />
  );
}

interface Props {
  thread: Extract<ThreadQuery['node'], { __typename: 'Thread' }>;
  pages: ReturnType<typeof useThread>;
}

function ThreadScreen({ thread, pages: { nodes, error, loadMore, fetching, refetch } }: Props) {
  const { threads } = useWords();
  const { others, title } = useOthers(thread);
  const place = `message/${thread.id}`;
  const draft = useDraft(place, { text: '' });
  const { messages, onSaid } = useSaid(nodes, refetch);
  const sender = useOutgoing(sayMutation, place, ({ message }) => onSaid(message));
  const waiting = (useOutgoingLetters()?.letters ?? [])
    .filter((letter) => letter.place === place)
    .map(({ key, input }) => ({ key, text: (input as SayInput).text }));
  // New messages are read out by a screen reader, but not the earlier ones that the user asks for.
  const [showsEarlier, setShowsEarlier] = useState(false);
  useActivity(['MessageSaid'], () => setShowsEarlier(false), thread.id);
  useEndInView(`${messages.at(-1)?.id} ${waiting.length}`);
  const alone = others.length === 0;
  return (
    <Screen
      title={title}
      back={{ to: '/threads', label: threads.all }}
      menu={
        <div className={styles['headEnd']}>
          <Faces people={others} />
          <Leave threadId={thread.id} last={alone} />
        </div>
      }
    >
      <ErrorNotice error={error} onRetry={refetch} />
      <Subject thread={thread} />
      <section className={styles['talk']} aria-label={threads.messages}>
        {loadMore ? (
          <p className={styles['earlier']}>
            <Button
              weight="plain"
              busy={fetching}
              onClick={() => {
                setShowsEarlier(true);
                loadMore();
              }}
            >
              {threads.earlier}
            </Button>
          </p>
        ) : null}
        {nodes.length === 0 && !loadMore ? <p className="quiet">{threads.nothing}</p> : null}
        <Messages messages={messages} waiting={waiting} live={!showsEarlier} named={others.length > 1} />
      </section>
      {alone ? (
        <p className="quiet">{threads.aloneHint}</p>
      ) : (
        <Say threadId={thread.id} readers={others} draft={draft} sender={sender} />
      )}
    </Screen>
  );
}

/**
 * The messages, the earliest first, with those that were stored a moment ago and are not among the messages
 * read: otherwise they would vanish until they are read.
 */
function useSaid(nodes: readonly MessageData[], refetch: () => void) {
  const { viewer } = useSession();
  const [stored, setStored] = useState<readonly MessageData[]>([]);
  const unread = stored.filter(({ id }) => !nodes.some((node) => node.id === id));
  return {
    messages: [...nodes.toReversed(), ...unread],
    onSaid: (message: MessageData | null | undefined) => {
      if (message) setStored((before) => [...before, { ...message, from: viewer?.person ?? null }]);
      refetch();
    },
  };
}
