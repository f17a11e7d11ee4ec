import { useState } from 'react';
import { graphql } from '../../graph/generated/index.ts';
import type { SearchEntriesQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { LoadState } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Entry } from './entry.tsx';
import css from './logbook.module.css';

const searchEntriesQuery = graphql(/* GraphQL */ `
  query SearchEntries($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Project {
        id
        entries(first: 50, after: $after) {
          edges {
            node {
              id
              text
              writer {
                id
              }
              ...EntryCard
            }
          }
          pageInfo {
            ...NextPage
          }
        }
      }
    }
  }
`);
const entriesOf = ({ node }: SearchEntriesQuery) => (node?.__typename === 'Project' ? node.entries : null);
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Searches the viewer's own entries, all of which are read for it: the words never leave the browser. */
export default function Search({ projectId, me, onEnd }: { projectId: string; me: string; onEnd(): void }) {
  const { logbook } = useWords();
  const [wanted, setWanted] = useState('');
  const { data, nodes, error, refetch } = usePages(searchEntriesQuery, { id: projectId }, entriesOf, {
    all: true,
  });
  const asked = folded(wanted.trim());
  const found =
    asked === '' ? [] : nodes.filter(({ text, writer }) => writer.id === me && folded(text).includes(asked));
  return (
    <section className="stack" role="search" aria-label={logbook.search}>
      <TextField
        label={logbook.searchFor}
        type="search"
        autoComplete="off"
        autoFocus
        value={wanted}
        onText={setWanted}
      />
      <Button weight="plain" onClick={onEnd}>
        {logbook.searchEnd}
      </Button>
      {asked === '' ? null : <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />}
      <div role="status">
        {data && asked !== '' && found.length === 0 ? <p>{logbook.searchNone}</p> : null}
      </div>
      <ol className={css.entries}>
        {found.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} projectId={projectId} me={me} keeps withMonth onChanged={refetch} />
          </li>
        ))}
      </ol>
    </section>
  );
}
