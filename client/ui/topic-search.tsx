import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graph/generated/index.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

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

export interface Topic {
  id: string;
  name: string;
}

/** Finds topics of the house by what the user types, and adds the one that is chosen. */
export function TopicSearch({
  words,
  without,
  busy = false,
  onAdd,
}: {
  words: {
    search: string;
    hint?: string;
    /** Said where no topic of the house is like the text. */
    none: string;
    /** The name of the button that adds a topic. */
    add(name: string): string;
  };
  /** Ids of topics that are not found, since they are chosen already. */
  without: readonly string[];
  busy?: boolean;
  /** The text is emptied unless it answers false. */
  onAdd(topic: Topic): unknown;
}) {
  const [text, setText] = useState('');
  const list = useId();
  const wanted = text.trim();
  const [{ data }] = useQuery({
    query: topicsQuery,
    variables: { matching: wanted || null },
    requestPolicy: 'cache-first',
  });
  const found = (data?.topics.edges ?? []).map(({ node }) => node).filter(({ id }) => !without.includes(id));
  const add = async (topic: Topic) => {
    if ((await onAdd(topic)) !== false) setText('');
  };
  return (
    <>
      <TextField
        label={words.search}
        hint={words.hint}
        type="search"
        autoComplete="off"
        value={text}
        aria-controls={list}
        onText={setText}
      />
      <div id={list} aria-live="polite">
        {data && wanted !== '' && found.length === 0 ? <p className="quiet small">{words.none}</p> : null}
        <ul className="choices">
          {found.map((topic) => (
            <li key={topic.id}>
              <Button aria-label={words.add(topic.name)} busy={busy} onClick={() => add(topic)}>
                <Plus aria-hidden="true" size={16} />
                {topic.name}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
