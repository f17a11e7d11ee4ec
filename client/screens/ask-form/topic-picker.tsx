import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graph/generated/index.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';

export interface Topic {
  id: string;
  name: string;
}
const mostTopics = 10;

const topicsQuery = graphql(/* GraphQL */ `
  query Topics($matching: String) {
    topics(matching: $matching, first: 8) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** A choice of the topics of an ask: the chosen ones, and those that match what the user types. */
export function TopicPicker({
  chosen,
  onChoose,
}: {
  chosen: readonly Topic[];
  onChoose(chosen: Topic[]): void;
}) {
  const { askForm } = useWords();
  const [text, setText] = useState('');
  const list = useId();
  const [{ data }] = useQuery({
    query: topicsQuery,
    variables: { matching: text.trim() || null },
    requestPolicy: 'cache-first',
  });
  const found = (data?.topics.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => !chosen.some((topic) => topic.id === id));
  return (
    <fieldset className="field topics">
      <legend>{askForm.topics}</legend>
      <span className="quiet small">{askForm.topicsHint}</span>
      {chosen.length > 0 ? (
        <ul className="choices">
          {chosen.map((topic) => (
            <li key={topic.id}>
              <Button
                aria-pressed={true}
                aria-label={askForm.removeTopic(topic.name)}
                onClick={() => onChoose(chosen.filter(({ id }) => id !== topic.id))}
              >
                {topic.name} <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextField
        label={askForm.topicSearch}
        type="search"
        autoComplete="off"
        value={text}
        aria-controls={list}
        onText={setText}
      />
      <div id={list} aria-live="polite">
        {data && found.length === 0 && text.trim() !== '' ? (
          <p className="quiet small">{askForm.topicNone}</p>
        ) : null}
        <ul className="choices">
          {chosen.length >= mostTopics
            ? null
            : found.map((topic) => (
                <li key={topic.id}>
                  <Button
                    aria-label={askForm.addTopic(topic.name)}
                    onClick={() => {
                      onChoose([...chosen, topic]);
                      setText('');
                    }}
                  >
                    <span aria-hidden="true">+</span> {topic.name}
                  </Button>
                </li>
              ))}
        </ul>
      </div>
    </fieldset>
  );
}
