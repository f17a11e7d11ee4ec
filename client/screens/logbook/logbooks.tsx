/** The logbooks: of the projects I keep, and those I may read. Nothing is counted, and nothing ranked. */
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import { troubleOf } from '../../graph/trouble.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { creatingProject } from '../asks/saving-documents.ts';
import { staying } from '../asks/staying.ts';

const reading = graphql(/* GraphQL */ `
  query Logbooks {
    viewer { projects(first: 100) { edges { node { id title purpose } } } logbooks(first: 100) { edges { node { id title purpose } } } }
  }
`);

export default function Logbooks() {
  const words = useWords();
  const { logbook } = words;
  const [{ data, error }] = useQuery({ query: reading });
  return (
    <Screen title={logbook.title}>
      {error ? <Notice kind="trouble"><p>{troubleOf(error, words)}</p></Notice> : null}
      {!data && !error ? <Waiting /> : null}
      {data?.viewer ? (
        <>
          <Shelf title={logbook.mine} none={logbook.none} projects={data.viewer.projects.edges.map(({ node }) => node)} />
          <Beginning />
          <Shelf title={logbook.theirs} none={logbook.noneTheirs} projects={data.viewer.logbooks.edges.map(({ node }) => node)} />
        </>
      ) : null}
    </Screen>
  );
}

function Shelf({ title, none, projects }: { title: string; none: string; projects: readonly { id: string; title: string; purpose?: string | null }[] }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {projects.length === 0 ? <p className="quiet">{none}</p> : (
        <ul className="asks shelf">
          {projects.map(({ id, title, purpose }) => (
            <li key={id}><article className="card ask"><h3><Link to={`/logbooks/${id}`} className="ask-link" dir="auto">{title}</Link></h3>{purpose ? <p className="quiet" dir="auto">{purpose}</p> : null}</article></li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Beginning() {
  const words = useWords();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const [{ data, error, fetching }, create] = useMutation(creatingProject);
  const begin = async () => {
    if (fetching) return;
    const { data } = await create({ input: { title } });
    if (data?.createProject.project) navigate(`/logbooks/${data.createProject.project.id}`);
  };
  const wrong = (data?.createProject.problems.length ?? 0) > 0;
  return (
    <form className="stack" onSubmit={staying(() => { void begin(); })} noValidate>
      <TextField label={words.form.projectTitle} hint={words.form.projectHint} value={title} onChange={(event) => setTitle(event.target.value)} wrong={wrong ? words.form.projectWrong : undefined} />
      {error ? <Notice kind="trouble"><p>{troubleOf(error, words, true)}</p></Notice> : null}
      <Button type="submit" busy={fetching}>{words.logbook.begin}</Button>
    </form>
  );
}
