/**
 * Logbooks: of the projects the viewer keeps, and of those the viewer may read. Nothing is counted or ranked.
 */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDrafts } from '../../drafts/use-draft.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { readPage } from '../../graph/early.ts';
import type { LogbooksQuery, MyProjectsQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { Faces } from '../../ui/face.tsx';
import { LoadState, MoreButton, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { keeperProposalsQuery, proposalsOf } from '../keepers/documents.ts';
import { Proposals } from '../keepers/proposals.tsx';
import { notePlace } from '../note/draft.ts';
import { logbooksOf, logbooksQuery, myProjectsQuery, projectsOf } from './documents.ts';
import css from './logbooks.module.css';
import { NewProject } from './new-project.tsx';

export const reads = () => [
  readPage(myProjectsQuery, {}),
  readPage(logbooksQuery, {}),
  readPage(keeperProposalsQuery, {}),
];

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
  const open = theirs.nodes.filter(({ id }) => !kept.has(id));
  return (
    <Screen title={logbook.title}>
      <LoadState error={mine.error ?? theirs.error ?? proposals.error} loaded={loaded} onRetry={refetch} />
      {loaded ? (
        <>
          <Proposals proposals={proposals.nodes} me={viewer?.person.id ?? ''} onChanged={refetch} />
          <Shelf title={logbook.mine} none={mine.nodes.length === 0 ? logbook.none : null}>
            {mine.nodes.map((project) => (
              <MyLogbook key={project.id} project={project} />
            ))}
            <MoreButton fetching={mine.fetching} loadMore={mine.loadMore} />
          </Shelf>
          <NewProject />
          <Shelf title={logbook.theirs} none={open.length === 0 ? logbook.noneTheirs : null}>
            {open.map((project) => (
              <TheirLogbook key={project.id} project={project} />
            ))}
            <MoreButton fetching={theirs.fetching} loadMore={theirs.loadMore} />
          </Shelf>
        </>
      ) : null}
    </Screen>
  );
}

function Shelf({ title, none, children }: { title: string; none: string | null; children: ReactNode }) {
  return (
    <section className={css.shelf}>
      <h2>{title}</h2>
      {none ? <p className="quiet">{none}</p> : null}
      {children}
    </section>
  );
}

type Mine = NonNullable<MyProjectsQuery['viewer']>['projects']['edges'][number]['node'];

function MyLogbook({ project: { id, title, myPerimeter } }: { project: Mine }) {
  const { logbook } = useWords();
  const drafts = useDrafts();
  return (
    <Link to={`/logbooks/${id}`} className={css.book}>
      <span className={css.title} dir="auto">
        {title}
      </span>
      <Faces people={myPerimeter?.readers.edges.map(({ node }) => node.person) ?? []} size="small" />
      {drafts.some(({ place }) => place === notePlace(id)) ? (
        <span className={css.line}>{logbook.draft}</span>
      ) : null}
    </Link>
  );
}

type Theirs = NonNullable<LogbooksQuery['viewer']>['logbooks']['edges'][number]['node'];

/** With the latest words that the viewer may read in it. */
function TheirLogbook({ project: { id, title, keepers, entries } }: { project: Theirs }) {
  const latest = entries.edges[0]?.node.text.replaceAll(/[#>*_`\s]+/g, ' ').trim();
  return (
    <Link to={`/logbooks/${id}`} className={css.book}>
      <span className={css.title} dir="auto">
        {title}
      </span>
      <Faces people={keepers.edges.map(({ node }) => node)} size="small" />
      {latest ? (
        <span className={css.latest} dir="auto">
          {latest}
        </span>
      ) : null}
    </Link>
  );
}
