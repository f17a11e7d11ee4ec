import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graph/generated/index.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { useSession } from '../graph/session.tsx';
import { useWords } from '../words/words.tsx';

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

/**
 * Finds topics of the house by what the user types, and adds the one that is chosen. Where none is like it,
 * the text can be suggested to the host as a topic; in the demonstration house there is no host.
 */
export function TopicSearch({
  words,
  without,
  busy = false,
  onAdd,
  onWish,
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
  /** Suggests a text that no topic is like; it is emptied unless this answers false. */
  onWish?(name: string): unknown;
}) {
  const { wishes } = useWords();
  const { viewer } = useSession();
  const [text, setText] = useState('');
  const list = useId();
  const wanted = text.trim();
  const [{ data, fetching, stale }] = useQuery({
    query: topicsQuery,
    variables: { matching: wanted || null },
    requestPolicy: 'cache-first',
  });
  const found = (data?.topics.edges ?? []).map(({ node }) => node).filter(({ id }) => !without.includes(id));
  const isUnknown = !fetching && !stale && wanted !== '' && data?.topics.edges.length === 0;
  const done = async (act: unknown) => {
    if ((await act) !== false) setText('');
  };
  return (
    <>
      <TextField
        label={words.search}
        hint={words.hint}
        type="search"
        autoComplete="off"
        value={text}
        maxLength={100}
        aria-controls={list}
        onText={setText}
      />
      <div id={list} aria-live="polite">
        {isUnknown ? <p className="quiet small">{words.none}</p> : null}
        {isUnknown && onWish && viewer?.demo == null ? (
          <>
            <p className="quiet small">{wishes.says}</p>
            <Button busy={busy} onClick={() => done(onWish(wanted))}>
              {wishes.suggest(wanted)}
            </Button>
          </>
        ) : null}
        <ul className="choices">
          {found.map((topic) => (
            <li key={topic.id}>
              <Button aria-label={words.add(topic.name)} busy={busy} onClick={() => done(onAdd(topic))}>
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
