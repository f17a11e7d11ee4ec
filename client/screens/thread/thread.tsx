/** One thread: its messages, the latest last, and a form to add one. */
import { useState } from 'react';
import { useActivity, useRefetch } from '../../graph/activity.tsx';
import type { ThreadQuery } from '../../graph/generated/graphql.ts';
import { unmask } from '../../graph/generated/index.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { useMarkSeen } from '../../graph/use-unread.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AbsentScreen, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { threadHeadFragment, threadQuery } from './documents.ts';
import { ThreadSubject, useThreadTitle } from './head.tsx';
import { Leave } from './leave.tsx';
import { Message } from './message.tsx';
import { Say } from './say.tsx';
import './thread.css';

const messagesOf = ({ node }: ThreadQuery) => (node?.__typename === 'Thread' ? node.messages : null);
const useMessages = (id: string) => usePages(threadQuery, { id }, messagesOf);

export default function Thread({ id }: { id: string }) {
  const { threads } = useWords();
  const messages = useMessages(id);
  const { data, error, fetching, refetch } = messages;
  useRefetch(['MessageSaid'], fetching, refetch, id);
  useMarkSeen('threads', id);
  if (data?.node?.__typename === 'Thread') return <ThreadScreen thread={data.node} messages={messages} />;
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
  messages: ReturnType<typeof useMessages>;
}

function ThreadScreen({ thread, messages: { nodes, error, loadMore, fetching, refetch } }: Props) {
  const { threads } = useWords();
  const { viewer } = useSession();
  const me = viewer?.person.id ?? '';
  // New messages are read out by a screen reader, but not the earlier ones that the user asks for.
  const [showsEarlier, setShowsEarlier] = useState(false);
  useActivity(['MessageSaid'], () => setShowsEarlier(false), thread.id);
  const alone = unmask(threadHeadFragment, thread).participants.length === 1;
  return (
    <Screen title={useThreadTitle(thread, me)}>
      <ErrorNotice error={error} onRetry={refetch} />
      <div>
        <ThreadSubject thread={thread} />
      </div>
      <section className="stack" aria-label={threads.messages}>
        {loadMore ? (
          <p>
            <Button
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
        <ol className="messages" aria-live={showsEarlier ? 'off' : 'polite'}>
          {nodes.toReversed().map((message) => (
            <li key={message.id} data-mine={message.from?.id === me || undefined}>
              <Message message={message} me={me} />
            </li>
          ))}
        </ol>
      </section>
      {alone ? <p className="quiet">{threads.aloneHint}</p> : <Say threadId={thread.id} onSaid={refetch} />}
      <div className="row">
        <Leave threadId={thread.id} last={alone} />
        <ButtonLink to="/threads" weight="plain">
          {threads.all}
        </ButtonLink>
      </div>
    </Screen>
  );
}
