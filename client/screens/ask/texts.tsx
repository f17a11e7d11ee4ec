import type { AskPathsFragment } from '../../graph/generated/graphql.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { useWords } from '../../words/words.tsx';

const lowered = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** What I wrote, each part with who can read it. */
export function Texts({
  ask: { story, brief, needs, until },
}: {
  ask: Pick<AskPathsFragment, 'story' | 'brief' | 'needs' | 'until'>;
}) {
  const words = useWords();
  const parts = [
    brief ? [words.paths.brief, brief] : null,
    needs.length > 0
      ? [
          words.paths.needs,
          words.list(
            needs.map((need, place) =>
              place === 0 ? words.form.need[need] : lowered(words.form.need[need]),
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
          <dt>{words.paths.story}</dt>
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
          <dt className="unseen">{words.form.until}</dt>
          <dd className="quiet">{words.paths.until(words.day(until))}</dd>
        </div>
      ) : null}
    </dl>
  );
}
