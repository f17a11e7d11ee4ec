/** The logbooks: of the projects I keep, and those I may read. Nothing is counted, and nothing ranked. */
import { useState } from 'react';
import { useMutation } from 'urql';
import { Link, useLocation } from 'wouter';
import { graphql } from '../../graph/generated/index.ts';
import type { LogbooksQuery, MyProjectsQuery } from '../../graph/generated/graphql.ts';
import { useSession } from '../../graph/session.tsx';
import { useRefetch } from '../../graph/activity.tsx';
import { usePages } from '../../graph/pages.ts';
import { problemText, errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { creatingProject } from '../ask-form/documents.ts';
import { staying } from '../asks/staying.ts';
import { proposalsOf, readingProposals } from '../keepers/documents.ts';
import { Proposals } from '../keepers/proposals.tsx';
import '../logbook/logbook.css';

const readingMine = graphql(/* GraphQL */ `
  query MyProjects($after: String) {
    viewer {
      projects(first: 50, after: $after) {
        edges {
          node {
            id
            title
            purpose
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
const readingTheirs = graphql(/* GraphQL */ `
  query Logbooks($after: String) {
    viewer {
      logbooks(first: 50, after: $after) {
        edges {
          node {
            id
            title
            purpose
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const projectsOf = ({ viewer }: MyProjectsQuery) => viewer?.projects;
const logbooksOf = ({ viewer }: LogbooksQuery) => viewer?.logbooks;

export default function Logbooks() {
  const words = useWords();
  const { logbook } = words;
  const { viewer } = useSession();
  const mine = usePages(readingMine, {}, projectsOf);
  const theirs = usePages(readingTheirs, {}, logbooksOf);
  const proposals = usePages(readingProposals, {}, proposalsOf, true);
  const refresh = () => {
    for (const list of [mine, theirs, proposals]) list.again();
  };
  useRefetch(['EntryWritten', 'AskShared'], mine.fetching || theirs.fetching || proposals.fetching, refresh);
  const error = mine.error ?? theirs.error ?? proposals.error;
  return (
    <Screen title={logbook.title}>
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words)}</p>
          <Button onClick={refresh}>{words.common.retry}</Button>
        </Notice>
      ) : null}
      {!error && (!mine.data || !theirs.data || !proposals.data) ? <Waiting /> : null}
      {mine.data && theirs.data && proposals.data ? (
        <>
          <Proposals proposals={proposals.nodes} me={viewer?.person.id ?? ''} onChanged={refresh} />
          <Shelf title={logbook.mine} none={logbook.none} projects={mine.nodes} more={mine.more} />
          <Beginning />
          <Shelf
            title={logbook.theirs}
            none={logbook.noneTheirs}
            projects={theirs.nodes}
            more={theirs.more}
          />
        </>
      ) : null}
    </Screen>
  );
}

interface ShelfProps {
  title: string;
  none: string;
  projects: readonly { id: string; title: string; purpose?: string | null }[];
  more: (() => void) | null;
}

function Shelf({ title, none, projects, more }: ShelfProps) {
  const { common } = useWords();
  return (
    <section className="stack">
      <h2>{title}</h2>
      {projects.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="asks shelf">
          {projects.map(({ id, title, purpose }) => (
            <li key={id}>
              <article className="card ask">
                <h3>
                  <Link to={`/logbooks/${id}`} className="ask-link" dir="auto">
                    {title}
                  </Link>
                </h3>
                {purpose ? (
                  <p className="quiet" dir="auto">
                    {purpose}
                  </p>
                ) : null}
              </article>
            </li>
          ))}
        </ul>
      )}
      {more ? <Button onClick={more}>{common.more}</Button> : null}
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
  const problems = data?.createProject.problems ?? [];
  const wrong = problems.some(({ path }) => path?.at(-1) === 'title');
  const other = problems.find(({ path }) => path?.at(-1) !== 'title');
  return (
    <form
      className="stack"
      onSubmit={staying(() => {
        void begin();
      })}
      noValidate
    >
      <TextField
        label={words.form.projectTitle}
        hint={words.form.projectHint}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        wrong={wrong ? words.form.projectWrong : undefined}
      />
      {other ? (
        <Notice kind="trouble">
          <p>{problemText(other, words)}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words, true)}</p>
        </Notice>
      ) : null}
      <Button type="submit" busy={fetching}>
        {words.logbook.begin}
      </Button>
    </form>
  );
}
