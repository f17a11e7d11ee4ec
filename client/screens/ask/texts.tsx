import type { AskDetailFragment } from '../../graph/generated/graphql.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { useWords } from '../../words/words.tsx';

const withLowerInitial = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** The texts of an ask, each under the circle that reads it. */
export function Texts({
  ask: { story, brief, needs, until },
}: {
  ask: Pick<AskDetailFragment, 'story' | 'brief' | 'needs' | 'until'>;
}) {
  const words = useWords();
  const parts = [
    brief ? [words.ask.brief, brief] : null,
    needs.length > 0
      ? [
          words.ask.needs,
          words.list(
            needs.map((need, place) =>
              place === 0 ? words.askForm.need[need] : withLowerInitial(words.askForm.need[need]),
            ),
          ),
        ]
      : null,
  ].filter((part) => part !== null);
  if (parts.length === 0 && !story && !until) return null;
  return (
    <dl className="texts">
      {story ? (
        <div>
          <dt>{words.ask.story}</dt>
          <dd>
            <Markdown text={story} level={2} />
          </dd>
        </div>
      ) : null}
      {parts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
      {until ? (
        <div>
          <dt className="unseen">{words.askForm.until}</dt>
          <dd className="quiet">{words.ask.until(words.day(until))}</dd>
        </div>
      ) : null}
    </dl>
  );
}
