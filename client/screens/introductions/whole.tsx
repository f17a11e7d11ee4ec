import { ButtonLink } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { IntroductionCardFragment } from '../../graph/generated/graphql.ts';
import { useWords } from '../../words/words.tsx';
import { Snapshot } from '../ask/snapshot.tsx';
import { Reply } from './reply.tsx';
import { deadline, startedByViewer, titleOf, wordsLabel } from './texts.ts';
import { ThreeFaces } from './three-faces.tsx';
import { Withdraw } from './withdraw.tsx';
import styles from './introductions.module.css';

interface Props {
  introduction: IntroductionCardFragment;
  /** Whether its heading is the title of the screen. */
  headed?: boolean;
  isNew?: boolean;
  /** Called when something was done, so that it is read again. */
  onDone(): void;
}

/** One introduction: who, for what, in whose words, where it stands, and what the viewer can do. */
export function Whole({ introduction, headed = false, isNew = false, onDone }: Props) {
  const words = useWords();
  const { introductions } = words;
  const { id, askTitle, brief, needs, askUrgency, words: said, myState, ask, thread } = introduction;
  const heading = titleOf(introduction, words);
  return (
    <article className={styles['letter']}>
      <ThreeFaces people={peopleOf(introduction)} label={heading} />
      {headed ? null : (
        <h3 dir="auto">
          {heading}
          {isNew ? <Mark /> : null}
        </h3>
      )}
      {askTitle && askUrgency ? (
        <div className={styles['quoted']}>
          <Snapshot title={askTitle} brief={brief ?? null} needs={needs} urgency={askUrgency} />
        </div>
      ) : null}
      {said ? (
        <figure className={styles['quoted']}>
          <figcaption className="quiet small" dir="auto">
            {wordsLabel(introduction, words)}
          </figcaption>
          <blockquote className={`prose ${styles['words']}`} dir="auto">
            {said}
          </blockquote>
        </figure>
      ) : null}
      <p className="quiet">{deadline(introduction, words)}</p>
      {ask ? (
        <ButtonLink to={`/asks/${ask.id}`} weight="plain">
          {introductions.toAsk}
        </ButtonLink>
      ) : null}
      {myState === 'ASKED' ? <Reply introduction={introduction} title={heading} onDone={onDone} /> : null}
      {myState === 'WAITING' && startedByViewer(introduction) ? (
        <Withdraw id={id} title={heading} onDone={onDone} />
      ) : null}
      {thread ? (
        <ButtonLink
          to={`/threads/${thread.id}`}
          weight="first"
          aria-label={`${introductions.talk}, ${heading}`}
        >
          {introductions.talk}
        </ButtonLink>
      ) : null}
    </article>
  );
}

/** The people along the path, as far as the viewer is told; without a connector, two. */
export function peopleOf({ asker, connector, candidate }: IntroductionCardFragment) {
  return connector ? [asker ?? null, connector, candidate ?? null] : [asker ?? null, candidate ?? null];
}
