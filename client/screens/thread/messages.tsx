import { Fragment } from 'react';
import { useSession } from '../../graph/session.tsx';
import { useWords } from '../../words/words.tsx';
import { Message, WaitingMessage, type MessageData } from './message.tsx';
import styles from './thread.module.css';

interface Props {
  /** The earliest first. */
  messages: readonly MessageData[];
  /** What the viewer has sent a moment ago. */
  waiting: readonly { key: string; text: string }[];
  /** Whether new messages are read out: not while the user asks for earlier ones. */
  live: boolean;
  /** Whether it has to be said who speaks: not between two people. */
  named: boolean;
}

export function Messages({ messages, waiting, live, named }: Props) {
  const { threads } = useWords();
  const { viewer } = useSession();
  const me = viewer?.person.id;
  return (
    <ol className={styles['messages']} aria-live={live ? 'polite' : 'off'}>
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const newDay = !before || threads.dayOf(before.saidAt) !== threads.dayOf(message.saidAt);
        return (
          <Fragment key={message.id}>
            {newDay ? (
              <li className={`quiet small ${styles['day']}`}>{threads.dayOf(message.saidAt)}</li>
            ) : null}
            <li data-mine={message.from?.id === me || undefined}>
              <Message
                message={message}
                isMine={message.from?.id === me}
                named={named && (newDay || message.from == null || before.from?.id !== message.from.id)}
              />
            </li>
          </Fragment>
        );
      })}
      {waiting.map(({ key, text }) => (
        <li key={key} data-mine data-waiting>
          <WaitingMessage text={text} />
        </li>
      ))}
    </ol>
  );
}
