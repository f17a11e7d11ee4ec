import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../../words/words.tsx';
import { introductionCardFragment } from './documents.ts';
import './introductions.css';
import type { Outcome } from './outcome.ts';
import { Reply } from './reply.tsx';
import { deadline, isOffer, startedByViewer, titleOf, wordsLabel } from './texts.ts';
import { Withdraw } from './withdraw.tsx';

/** One introduction: who, for what, in whose words, where it stands, and what the viewer can do. */
export function Card({
  introduction,
  isNew,
  onDone,
}: {
  introduction: FragmentType<typeof introductionCardFragment>;
  isNew: boolean;
  onDone(outcome: Outcome): void;
}) {
  const words = useWords();
  const { introductions, askForm } = words;
  const seen = unmask(introductionCardFragment, introduction);
  const { id, title, brief, needs, urgency, words: said, myRole, state, ask, connector, thread } = seen;
  const heading = titleOf(seen, words);
  return (
    <article className="card">
      <h3 dir="auto">{heading}</h3>
      {isNew ? <Mark /> : null}
      {connector && myRole !== 'CONNECTOR' && !isOffer(seen) ? (
        <p dir="auto">{introductions.through(connector.name)}</p>
      ) : null}
      {title ? (
        <p dir="auto">
          {ask ? (
            <ButtonLink to={`/asks/${ask.id}`} weight="plain">
              {introductions.about(title)}
            </ButtonLink>
          ) : (
            introductions.about(title)
          )}
        </p>
      ) : null}
      {brief ? <p dir="auto">{brief}</p> : null}
      {needs.length > 0 || urgency ? (
        <p className="row">
          {needs.map((need) => (
            <span key={need} className="tag">
              {askForm.need[need]}
            </span>
          ))}
          {urgency ? <span className="quiet">{askForm.urgencies[urgency]}</span> : null}
        </p>
      ) : null}
      {said ? (
        <div>
          <p className="quiet small" dir="auto">
            {wordsLabel(seen, words)}
          </p>
          <blockquote className="words" dir="auto">
            {said}
          </blockquote>
        </div>
      ) : null}
      <p className="quiet">{deadline(seen, words)}</p>
      {state === 'ASKED' ? (
        <Reply
          id={id}
          passes={myRole === 'CONNECTOR'}
          to={seen.candidate?.name ?? introductions.somebody}
          title={heading}
          onDone={onDone}
        />
      ) : null}
      {state === 'WAITING' && startedByViewer(seen) ? (
        <Withdraw id={id} title={heading} onDone={onDone} />
      ) : null}
      {thread ? (
        <p>
          <ButtonLink
            to={`/threads/${thread.id}`}
            weight="first"
            aria-label={`${introductions.talk}, ${heading}`}
          >
            {introductions.talk}
          </ButtonLink>
        </p>
      ) : null}
    </article>
  );
}
