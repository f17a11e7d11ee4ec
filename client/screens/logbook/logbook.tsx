/** A project's logbook: its entries, the latest first, with its asks and with who reads. */
import { PenLine } from 'lucide-react';
import { lazy, useState } from 'react';
import { useDrafts } from '../../drafts/use-draft.ts';
import { useRefetch } from '../../graph/activity.tsx';
import { readPage } from '../../graph/early.ts';
import { usePages } from '../../graph/pages.ts';
import { useSession } from '../../graph/session.tsx';
import { useOutgoing } from '../../outgoing/outgoing.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorMessage, ErrorNotice } from '../../ui/error-notice.tsx';
import { Later } from '../../ui/later.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AbsentScreen, focusTitle, MoreButton, Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { writeEntryMutation } from '../note/documents.ts';
import { notePlace } from '../note/draft.ts';
import { AskDrafts, useAsksOf } from './asks.tsx';
import { ReadersBeside, ReadersLine, WrittenBy } from './around.tsx';
import { entriesOf, logbookQuery, myAsksInQuery, circleAsksInQuery } from './documents.ts';
import { MyFeelings } from './feelings.tsx';
import css from './logbook.module.css';
import { Months } from './months.tsx';

const Search = lazy(() => import('./search.tsx'));

export const reads = ({ id }: { id: string }) => [
  readPage(logbookQuery, { id }),
  readPage(myAsksInQuery, {}),
  readPage(circleAsksInQuery, {}),
];

export default function Logbook({ id }: { id: string }) {
  const { logbook, keepers, readers } = useWords();
  const { viewer } = useSession();
  const me = viewer?.person.id ?? '';
  const { data, nodes, error, fetching, loadMore, refetch } = usePages(logbookQuery, { id }, entriesOf);
  useRefetch(['EntryWritten'], fetching, refetch);
  const asks = useAsksOf(id);
  const [searching, setSearching] = useState(false);
  const project = data?.node?.__typename === 'Project' ? data.node : null;
  if (!project || !asks.settled)
    return (
      <AbsentScreen
        title={logbook.title}
        error={error}
        loaded={Boolean(data) && !project}
        onRetry={refetch}
        to="/logbooks"
        link={logbook.all}
      />
    );
  const keeps = Boolean(project.myPerimeter);
  const address = `/logbooks/${id}`;
  const menu = keeps ? (
    <Menu>
      <ButtonLink to={`${address}/readers`} weight="plain">
        {readers.change}
      </ButtonLink>
      <ButtonLink to={`${address}/keepers`} weight="plain">
        {keepers.title}
      </ButtonLink>
      <Button weight="plain" onClick={() => setSearching(true)}>
        {logbook.search}
      </Button>
    </Menu>
  ) : undefined;
  const months = {
    project,
    nodes,
    asks: asks.shared,
    more: Boolean(loadMore),
    me,
    keeps,
    onChanged: refetch,
  };
  return (
    <Screen
      title={project.title}
      kind={keeps ? 'wide' : undefined}
      back={{ to: '/logbooks', label: logbook.title }}
      menu={menu}
    >
      <ErrorNotice error={error} onRetry={refetch} />
      {searching ? (
        <Later fallback={<Waiting />}>
          <Search
            projectId={id}
            me={me}
            onEnd={() => {
              setSearching(false);
              focusTitle();
            }}
          />
        </Later>
      ) : (
        <div className={keeps ? 'beside' : undefined}>
          <div className={css.book}>
            {keeps ? (
              <ReadersLine project={project} me={me} />
            ) : (
              <WrittenBy project={project} since={loadMore ? undefined : nodes.at(-1)?.writtenAt} />
            )}
            {project.purpose ? (
              <p className={css.purpose} data-mine={keeps || undefined} dir="auto">
                {project.purpose}
              </p>
            ) : null}
            {keeps ? <Underway projectId={id} onSent={refetch} /> : null}
            <AskDrafts asks={asks.drafts} me={me} />
            {nodes.length === 0 && !loadMore ? (
              <p className="quiet">{keeps ? logbook.emptyMine : logbook.empty}</p>
            ) : null}
            <Months {...months} />
            <MoreButton fetching={fetching} loadMore={loadMore} />
            {keeps ? (
              <>
                <MyFeelings projectId={id} />
                <p className={css.write}>
                  <ButtonLink to={`${address}/write`} weight="first">
                    <PenLine aria-hidden="true" size={18} />
                    <WriteLabel projectId={id} />
                  </ButtonLink>
                </p>
              </>
            ) : null}
          </div>
          {keeps ? <ReadersBeside project={project} me={me} /> : null}
        </div>
      )}
    </Screen>
  );
}

function WriteLabel({ projectId }: { projectId: string }) {
  const { note } = useWords();
  const drafts = useDrafts();
  return drafts.some(({ place }) => place === notePlace(projectId)) ? note.resume : note.go;
}

/** What the viewer has just written: on its way, refused, or a moment to ask for help. */
function Underway({ projectId, onSent }: { projectId: string; onSent(): void }) {
  const { logbook, note } = useWords();
  const [suggestsFrom, setSuggestsFrom] = useState<string | null>(null);
  const letter = useOutgoing(writeEntryMutation, notePlace(projectId), ({ entry, suggestsAsk }) => {
    onSent();
    if (entry && suggestsAsk) setSuggestsFrom(entry.id);
  });
  return (
    <>
      {letter.waiting ? (
        <article className={css.entry} data-waiting aria-label={logbook.onItsWay}>
          <p className={css.quietly}>{logbook.onItsWay}</p>
          <Markdown text={letter.waiting.text} />
        </article>
      ) : null}
      {letter.error || letter.problem ? (
        <>
          <ErrorMessage text={logbook.notSent} />
          <ErrorNotice of={letter} />
        </>
      ) : null}
      {suggestsFrom ? (
        <Notice>
          <p>{note.suggest}</p>
          <p className="quiet small">{note.suggestHint}</p>
          <p className="row">
            <ButtonLink to={`/asks/new?entry=${suggestsFrom}`}>{note.suggestGo}</ButtonLink>
            <Button weight="plain" onClick={() => setSuggestsFrom(null)}>
              {note.notNow}
            </Button>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
