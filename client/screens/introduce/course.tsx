import { ButtonLink } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';
import type { Requested } from '../ask/helper.ts';
import styles from '../introductions/introductions.module.css';
import { weekBefore } from '../introductions/texts.ts';
import { Withdraw } from '../introductions/withdraw.tsx';

/** What happens next with a request, and until when; or how it ended. */
export function Course({
  introduction: { id, myState: state, expiresAt, connector, candidate, thread },
  onDone,
}: {
  introduction: Requested;
  onDone(): void;
}) {
  const { introductions, day } = useWords();
  const { step } = introductions;
  const name = candidate?.name ?? introductions.somebody;
  if (state !== 'WAITING' && state !== 'ASKED')
    return (
      <>
        <p>{introductions.ended[state]}</p>
        {thread ? (
          <p>
            <ButtonLink to={`/threads/${thread.id}`} weight="first">
              {introductions.talk}
            </ButtonLink>
          </p>
        ) : null}
      </>
    );
  return (
    <section className="stack">
      <h2>{introductions.course}</h2>
      <ol className={styles['steps']}>
        {connector ? (
          <>
            <li>{step.connector(connector.name, day(weekBefore(expiresAt)))}</li>
            <li>{step.candidate(name, day(expiresAt))}</li>
            <li>{step.meet}</li>
          </>
        ) : (
          <>
            <li>{step.direct(name, day(expiresAt))}</li>
            <li>{step.meetDirect}</li>
          </>
        )}
      </ol>
      <p className="quiet">{introductions.courseEnd(day(expiresAt))}</p>
      <Withdraw id={id} title={introductions.requestTitle(name)} onDone={onDone} />
    </section>
  );
}
