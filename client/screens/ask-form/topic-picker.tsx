import { Button } from '../../ui/button.tsx';
import { TopicSearch, type Topic } from '../../ui/topic-search.tsx';
import { useWords } from '../../words/words.tsx';

const mostTopics = 10;

/** A choice of the topics of an ask: the chosen ones, and those that match what the user types. */
export function TopicPicker({
  chosen,
  onChoose,
}: {
  chosen: readonly Topic[];
  onChoose(chosen: Topic[]): void;
}) {
  const { askForm: words } = useWords();
  return (
    <fieldset className="field topics">
      <legend>{words.topics}</legend>
      <span className="quiet small">{words.topicsHint}</span>
      {chosen.length > 0 ? (
        <ul className="choices">
          {chosen.map((topic) => (
            <li key={topic.id}>
              <Button
                aria-pressed={true}
                aria-label={words.removeTopic(topic.name)}
                onClick={() => onChoose(chosen.filter(({ id }) => id !== topic.id))}
              >
                {topic.name} <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {chosen.length < mostTopics ? (
        <TopicSearch
          words={{ search: words.topicSearch, none: words.topicNone, add: words.addTopic }}
          without={chosen.map(({ id }) => id)}
          onAdd={(topic) => onChoose([...chosen, topic])}
        />
      ) : null}
    </fieldset>
  );
}
