/**
 * Logbooks: of the projects the viewer keeps, and of those the viewer may read. Nothing is counted or ranked.
 */
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useRefetch } from '../../graph/activity.tsx';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { LogbooksQuery, MyProjectsQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { LoadState, MoreButton, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { createProjectMutation } from '../ask-form/documents.ts';
import { keeperProposalsQuery, proposalsOf } from '../keepers/documents.ts';
import { Proposals } from '../keepers/proposals.tsx';
import '../logbook/logbook.css';

const projectCardsFragment = graphql(/* GraphQL */ `
  fragment ProjectCards on ProjectConnection {
    edges {
      node {
        id
        title
        purpose
      }
    }
    pageInfo {
      ...NextPage
    }
  }
`);
const myProjectsQuery = graphql(/* GraphQL */ `
  query MyProjects($after: String) {
    viewer {
      projects(first: 50, after: $after) {
        ...ProjectCards
      }
    }
  }
`);
const logbooksQuery = graphql(/* GraphQL */ `
  query Logbooks($after: String) {
    viewer {
      logbooks(first: 50, after: $after) {
        ...ProjectCards
      }
    }
  }
`);

const projectsOf = ({ viewer }: MyProjectsQuery) => cardsOf(viewer?.projects);
const logbooksOf = ({ viewer }: LogbooksQuery) => cardsOf(viewer?.logbooks);
const cardsOf = (masked: FragmentType<typeof projectCardsFragment> | undefined) =>
  unmask(projectCardsFragment, masked);

export default function Logbooks() {
  const { logbook } = useWords();
  const { viewer } = useSession();
  const mine = usePages(myProjectsQuery, {}, projectsOf);
  const theirs = usePages(logbooksQuery, {}, logbooksOf);
  const proposals = usePages(keeperProposalsQuery, {}, proposalsOf, { all: true });
  const refetch = () => {
    for (const list of [mine, theirs, proposals]) list.refetch();
  };
  useRefetch(['EntryWritten', 'AskShared'], mine.fetching || theirs.fetching || proposals.fetching, refetch);
  const loaded = Boolean(mine.data && theirs.data && proposals.data);
  // The two lists arrive one after the other: a project that the viewer has just begun to keep is in both.
  const kept = new Set(mine.nodes.map(({ id }) => id));
  return (
    <Screen title={logbook.title}>
      <LoadState error={mine.error ?? theirs.error ?? proposals.error} loaded={loaded} onRetry={refetch} />
      {loaded ? (
        <>
          <Proposals proposals={proposals.nodes} me={viewer?.person.id ?? ''} onChanged={refetch} />
          <Shelf title={logbook.mine} none={logbook.none} projects={mine.nodes} loadMore={mine.loadMore} />
          <NewProject />
          <Shelf
            title={logbook.theirs}
            none={logbook.noneTheirs}
            projects={theirs.nodes.filter(({ id }) => !kept.has(id))}
            loadMore={theirs.loadMore}
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
  loadMore: (() => void) | null;
}

function Shelf({ title, none, projects, loadMore }: ShelfProps) {
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
      <MoreButton fetching={false} loadMore={loadMore} />
    </section>
  );
}

function NewProject() {
  const { askForm, logbook } = useWords();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState('');
  const create = useSubmit(createProjectMutation, { fields: ['title'] });
  const send = async () => {
    const payload = await create.submit({ title });
    if (payload?.project) navigate(`/logbooks/${payload.project.id}`);
  };
  return (
    <Form onSubmit={send}>
      <TextField
        label={askForm.projectTitle}
        hint={askForm.projectHint}
        value={title}
        onText={setTitle}
        problem={create.problemAt('title') ? askForm.projectWrong : undefined}
      />
      <ErrorNotice of={create} />
      <Button type="submit" busy={create.busy}>
        {logbook.begin}
      </Button>
    </Form>
  );
}
