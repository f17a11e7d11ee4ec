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
const most = 10;

const finding = graphql(/* GraphQL */ `
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

/** The words of the house an ask is about: those chosen, and those that match what is being typed. */
export function TopicPicker({
  chosen,
  onChoose,
}: {
  chosen: readonly Topic[];
  onChoose(chosen: Topic[]): void;
}) {
  const { form } = useWords();
  const [text, setText] = useState('');
  const list = useId();
  const [{ data }] = useQuery({
    query: finding,
    variables: { matching: text.trim() || null },
    requestPolicy: 'cache-first',
  });
  const found = (data?.topics.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => !chosen.some((topic) => topic.id === id));
  return (
    <fieldset className="field topics">
      <legend>{form.topics}</legend>
      <span className="quiet small">{form.topicsHint}</span>
      {chosen.length > 0 ? (
        <ul className="choices">
          {chosen.map((topic) => (
            <li key={topic.id}>
              <Button
                aria-pressed={true}
                aria-label={form.removeTopic(topic.name)}
                onClick={() => onChoose(chosen.filter(({ id }) => id !== topic.id))}
              >
                {topic.name} <span aria-hidden="true">×</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextField
        label={form.topicSearch}
        type="search"
        autoComplete="off"
        value={text}
        aria-controls={list}
        onChange={(event) => setText(event.target.value)}
      />
      <div id={list} aria-live="polite">
        {data && found.length === 0 && text.trim() !== '' ? (
          <p className="quiet small">{form.topicNone}</p>
        ) : null}
        <ul className="choices">
          {chosen.length >= most
            ? null
            : found.map((topic) => (
                <li key={topic.id}>
                  <Button
                    aria-label={form.addTopic(topic.name)}
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
