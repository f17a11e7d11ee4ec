/** A logbook: what was written, newest first; for whoever keeps it, a place to write, with the people who will read it. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useHouse } from '../../graph/house.tsx';
import { troubleOf } from '../../graph/trouble.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { reading } from './documents.ts';
import { Entry } from './entry.tsx';
import { Readers } from './readers.tsx';
import { Write } from './write.tsx';

const step = 20;
const most = 100;

export default function Logbook({ id }: { id: string }) {
  const words = useWords();
  const { viewer } = useHouse();
  const [first, setFirst] = useState(step);
  const [{ data, error, fetching }, again] = useQuery({ query: reading, variables: { id, first } });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const project = data?.node?.__typename === 'Project' ? data.node : null;
  const trouble = error ? <Notice kind="trouble"><p>{troubleOf(error, words)}</p><Button onClick={refresh}>{words.common.retry}</Button></Notice> : null;
  if (!project) {
    return (
      <Screen title={words.logbook.title}>
        {trouble ?? (data && !fetching ? <Notice><p>{words.trouble.gone}</p><ButtonLink to="/logbooks">{words.logbook.title}</ButtonLink></Notice> : <Waiting />)}
      </Screen>
    );
  }
  const { title, purpose, entries, myPerimeter } = project;
  return (
    <Screen title={title}>
      {trouble}
      {purpose ? <p className="quiet" dir="auto">{purpose}</p> : null}
      {myPerimeter ? <Write project={id} onWritten={refresh} readers={<Readers readers={myPerimeter.readers.edges.map(({ node }) => node)} />} /> : null}
      {entries.edges.length === 0 ? <p className="quiet">{words.logbook.empty}</p> : (
        <ol className="stack entries">{entries.edges.map(({ node }) => <li key={node.id}><Entry entry={node} me={viewer?.person.id ?? ''} onChanged={refresh} /></li>)}</ol>
      )}
      {entries.pageInfo.hasNextPage && first < most ? <p><Button busy={fetching} onClick={() => setFirst((shown) => Math.min(most, shown + step))}>{words.common.more}</Button></p> : null}
    </Screen>
  );
}
