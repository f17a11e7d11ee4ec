/** One conversation: what was said, the latest last, and a place to go on. */
import { useState } from 'react';
import type { ThreadQuery } from '../../graph/generated/graphql.ts';
import { unmask } from '../../graph/generated/index.ts';
import { useSession } from '../../graph/session.tsx';
import { useRefetch, useHeard, useMarkSeen } from '../../graph/activity.tsx';
import { usePages } from '../../graph/pages.ts';
import { errorText } from '../../graph/errors.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { reading, threadFragment } from './documents.ts';
import { About, useWith } from './head.tsx';
import { Leave } from './leave.tsx';
import { Message } from './message.tsx';
import { Say } from './say.tsx';
import './thread.css';

const messagesOf = ({ node }: ThreadQuery) => (node?.__typename === 'Thread' ? node.messages : null);

export default function Thread({ id }: { id: string }) {
  const words = useWords();
  const read = usePages(reading, { id }, messagesOf);
  const { data, error, fetching, again } = read;
  useRefetch(['MessageSaid'], fetching, again, id);
  useMarkSeen('threads', id);
  const thread = data?.node?.__typename === 'Thread' ? data.node : null;
  const trouble = error ? (
    <Notice kind="trouble">
      <p>{errorText(error, words)}</p>
      <Button onClick={again}>{words.common.retry}</Button>
    </Notice>
  ) : null;
  if (thread) return <Talk thread={thread} read={read} trouble={trouble} />;
  return (
    <Screen title={words.threads.title}>
      {trouble ??
        (data ? (
          <Notice>
            <p>{words.trouble.gone}</p>
            <ButtonLink to="/threads">{words.threads.all}</ButtonLink>
          </Notice>
        ) : (
          <Waiting />
        ))}
    </Screen>
  );
}

type Read = ReturnType<
  typeof usePages<
    ThreadQuery,
    { id: string; after?: string | null },
    NonNullable<ReturnType<typeof messagesOf>>['edges'][number]['node']
  >
>;
interface Props {
  thread: Extract<ThreadQuery['node'], { __typename: 'Thread' }>;
  read: Read;
  trouble: React.ReactNode;
}

function Talk({ thread, read: { nodes, more, fetching, again }, trouble }: Props) {
  const { threads } = useWords();
  const { viewer } = useSession();
  const me = viewer?.person.id ?? '';
  // What is said from now on is read out; what was said before, and comes at a click, is not.
  const [earlier, setEarlier] = useState(false);
  useHeard(['MessageSaid'], () => setEarlier(false), thread.id);
  const alone = unmask(threadFragment, thread).participants.length === 1;
  return (
    <Screen title={useWith(thread, me)}>
      {trouble}
      <div>
        <About thread={thread} />
      </div>
      <section className="stack" aria-label={threads.messages}>
        {more ? (
          <p>
            <Button
              busy={fetching}
              onClick={() => {
                setEarlier(true);
                more();
              }}
            >
              {threads.earlier}
            </Button>
          </p>
        ) : null}
        {nodes.length === 0 && !more ? <p className="quiet">{threads.nothing}</p> : null}
        <ol className="messages" aria-live={earlier ? 'off' : 'polite'}>
          {nodes.toReversed().map((message) => (
            <li key={message.id} data-mine={message.from?.id === me || undefined}>
              <Message message={message} me={me} />
            </li>
          ))}
        </ol>
      </section>
      {alone ? <p className="quiet">{threads.aloneHint}</p> : <Say thread={thread.id} onSaid={again} />}
      <div className="row">
        <Leave thread={thread.id} last={alone} />
        <ButtonLink to="/threads" weight="plain">
          {threads.all}
        </ButtonLink>
      </div>
    </Screen>
  );
}
