import { unmask, type FragmentType } from '../../graph/generated/index.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../../words/words.tsx';
import { introductionFragment } from './documents.ts';
import './introductions.css';
import type { Told } from './introductions.tsx';
import { Reply } from './reply.tsx';
import { began, headOf, offered, saidBy, standing } from './texts.ts';
import { Withdraw } from './withdraw.tsx';

/** One introduction: who, for what, in whose words, where it stands, and what one can do. */
export function Card({
  introduction,
  fresh,
  onDone,
}: {
  introduction: FragmentType<typeof introductionFragment>;
  fresh: boolean;
  onDone(told: Told): void;
}) {
  const words = useWords();
  const { introductions, form } = words;
  const told = unmask(introductionFragment, introduction);
  const { id, title, brief, needs, urgency, words: said, myRole, state, ask, connector, thread } = told;
  const head = headOf(told, words);
  return (
    <article className="card">
      <h3 dir="auto">{head}</h3>
      {fresh ? <Mark /> : null}
      {connector && myRole !== 'CONNECTOR' && !offered(told) ? (
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
              {form.need[need]}
            </span>
          ))}
          {urgency ? <span className="quiet">{form.urgencies[urgency]}</span> : null}
        </p>
      ) : null}
      {said ? (
        <div>
          <p className="quiet small" dir="auto">
            {saidBy(told, words)}
          </p>
          <blockquote className="words" dir="auto">
            {said}
          </blockquote>
        </div>
      ) : null}
      <p className="quiet">{standing(told, words)}</p>
      {state === 'ASKED' ? (
        <Reply
          id={id}
          passes={myRole === 'CONNECTOR'}
          to={told.candidate?.name ?? introductions.somebody}
          about={head}
          onDone={onDone}
        />
      ) : null}
      {state === 'WAITING' && began(told) ? <Withdraw id={id} about={head} onDone={onDone} /> : null}
      {thread ? (
        <p>
          <ButtonLink
            to={`/threads/${thread.id}`}
            weight="first"
            aria-label={`${introductions.talk}, ${head}`}
          >
            {introductions.talk}
          </ButtonLink>
        </p>
      ) : null}
    </article>
  );
}
