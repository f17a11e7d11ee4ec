import type { AskDetailFragment } from '../../graph/generated/graphql.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { useWords } from '../../words/words.tsx';

const withLowerInitial = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

/** The texts of the viewer's own ask, each under the people who read it. */
export function Texts({
  ask: { story, brief, needs, topics, urgency },
  alone,
}: {
  ask: AskDetailFragment;
  /** Whether nobody else reads the project. */
  alone: boolean;
}) {
  const words = useWords();
  const { ask, askForm } = words;
  const parts: [term: string, text: string][] = [];
  if (brief) parts.push([ask.brief, brief]);
  if (topics.edges.length > 0)
    parts.push([ask.topics, words.list(topics.edges.map(({ node }) => node.name))]);
  if (needs.length > 0) {
    const named = needs.map((need) => askForm.need[need]);
    parts.push([
      ask.needs,
      words.list(named.map((name, place) => (place === 0 ? name : withLowerInitial(name)))),
    ]);
  }
  parts.push([ask.urgency, askForm.urgencies[urgency]]);
  return (
    <dl className="texts">
      {story ? (
        <div>
          <dt>{alone ? askForm.nearNobody : ask.story}</dt>
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
    </dl>
  );
}
