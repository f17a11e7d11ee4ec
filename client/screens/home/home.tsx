/** The viewer's own room: who counts on them, what their circle writes and asks, and their own logbooks. */
import { useState } from 'react';
import { Link } from 'wouter';
import { read } from '../../graph/early.ts';
import { useLive } from '../../graph/live.ts';
import { useSession } from '../../graph/session.tsx';
import { useMarkSeen, useUnread } from '../../graph/use-unread.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { hasUnfinishedSteps } from '../welcome/progress.ts';
import { AskLine, FittingCard, latestFirst, LogbookLine } from './circle.tsx';
import { IntroductionCard, ProposalCard } from './counting.tsx';
import { circleLogbooksQuery, countingQuery, fittingQuery, myLogbooksQuery } from './documents.ts';
import { Drafts } from './drafts.tsx';
import styles from './home.module.css';
import { MyLogbooks, Write } from './logbooks.tsx';
import { partOfDay } from './moments.ts';

const nodesOf = <Node,>(connection: { edges: readonly { node: Node }[] } | undefined): Node[] =>
  (connection?.edges ?? []).map(({ node }) => node);

export const reads = () => [
  read(myLogbooksQuery, {}),
  read(countingQuery, {}),
  read(circleLogbooksQuery, {}),
];

export function Home() {
  const { home, bar } = useWords();
  const { viewer } = useSession();
  const [greeting] = useState(() => partOfDay(new Date()));
  const mine = useLive(myLogbooksQuery, []);
  const logbooks = nodesOf(mine.data?.viewer?.projects);
  return (
    <Screen
      title={home.greeting[greeting](viewer?.person.name ?? '')}
      name={bar.home}
      kind="wide"
      menu={<Write logbooks={logbooks} />}
    >
      <Room logbooks={mine.data ? logbooks : null} error={mine.error} onRetry={mine.refetch} />
    </Screen>
  );
}

interface RoomProps {
  /** Those of the viewer; null until they are read. */
  logbooks: Parameters<typeof MyLogbooks>[0]['logbooks'] | null;
  error: ReturnType<typeof useLive>['error'];
  onRetry(): void;
}

function Room({ logbooks, error, onRetry }: RoomProps) {
  const { home } = useWords();
  const counting = useLive(countingQuery, ['IntroductionChanged', 'AskShared', 'AskResolved']);
  const circle = useLive(circleLogbooksQuery, ['EntryWritten']);
  const seen = counting.data?.viewer;
  const circleAsks = nodesOf(seen?.circleAsks).filter(
    ({ state }) => state === 'INNER' || state === 'WIDENED',
  );
  const available = seen?.availability.open === true && seen.availability.pausedUntil === null;
  const fitting = useFitting(available && circleAsks.length > 0);
  const fits = circleAsks.filter(({ id }) => fitting.topics.has(id));
  const others = circleAsks.filter(({ id }) => !fitting.topics.has(id));
  const introductions = nodesOf(seen?.introductions);
  const asked = introductions.filter(({ myState }) => myState === 'ASKED');
  const proposals = nodesOf(seen?.keeperProposals).filter(({ agreed }) => !agreed);
  const read = latestFirst(nodesOf(circle.data?.viewer?.logbooks));
  useMarkSeen('introductions');
  const newIntroductions = useUnread('introductions').ids.filter((id) => asked.every((one) => one.id !== id));
  const [unreadLogbooks, unreadThreads] = [useUnread('logbooks'), useUnread('threads')];
  const anyNews = unreadLogbooks.ids.length > 0 || unreadThreads.mark;
  const firstError = counting.error ?? circle.error ?? error;
  const onRetryAll = () => {
    counting.refetch();
    circle.refetch();
    onRetry();
  };
  // All at once: what came later above the rest would stand above the window.
  const loaded = (circle.data ?? circle.error) && (logbooks ?? error) && fitting.loaded;
  if (!seen || !loaded) return <LoadState error={firstError} loaded={false} onRetry={onRetryAll} />;
  return (
    <>
      <LoadState error={firstError} loaded onRetry={onRetryAll} />
      <div className="beside">
        <div className={styles['column']}>
          {asked.length + proposals.length + fits.length === 0 ? (
            <p className={styles['calm']}>{anyNews ? home.onlyNews : home.upToDate}</p>
          ) : (
            <section className="stack">
              <h2>{home.counting}</h2>
              <ul className={styles['cards']}>
                {asked.map((introduction) => (
                  <li key={introduction.id}>
                    <IntroductionCard introduction={introduction} />
                  </li>
                ))}
                {proposals.map((proposal) => (
                  <li key={proposal.id}>
                    <ProposalCard proposal={proposal} />
                  </li>
                ))}
                {fits.map((ask) => (
                  <li key={ask.id}>
                    <FittingCard ask={ask} topics={fitting.topics.get(ask.id) ?? []} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {introductions.length > 0 ? (
            <Link to="/introductions" className={styles['more']}>
              {home.introductions}
              {newIntroductions.length > 0 ? <Mark /> : null}
            </Link>
          ) : null}
          {others.length + read.length > 0 ? (
            <section className="stack">
              <h2>{home.circle}</h2>
              <ul className={styles['lines']}>
                {others.map((ask) => (
                  <li key={ask.id}>
                    <AskLine ask={ask} />
                  </li>
                ))}
                {read.map((logbook) => (
                  <li key={logbook.id}>
                    <LogbookLine logbook={logbook} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <div className={styles['column']}>
          <Drafts asks={nodesOf(seen.drafts)} />
          {logbooks && logbooks.length > 0 ? <MyLogbooks logbooks={logbooks} /> : null}
          {logbooks ? <FirstDays noLogbook={logbooks.length === 0} /> : null}
        </div>
      </div>
    </>
  );
}

/** The topics that asks of the circle share with the viewer's offers, by ask; without those answered. */
function useFitting(wanted: boolean): { topics: ReadonlyMap<string, readonly string[]>; loaded: boolean } {
  const { data, error } = useLive(fittingQuery, ['AskShared', 'AskResolved'], { pause: !wanted });
  const offered = new Set(nodesOf(data?.viewer?.offers).map(({ topic }) => topic.id));
  const answered = new Set(nodesOf(data?.viewer?.threads).map(({ item }) => item?.id));
  const topics = new Map(
    (wanted ? nodesOf(data?.viewer?.circleAsks) : []).flatMap(({ id, topics }) => {
      const shared = nodesOf(topics).filter((topic) => offered.has(topic.id));
      return shared.length > 0 && !answered.has(id) ? [[id, shared.map(({ name }) => name)] as const] : [];
    }),
  );
  return { topics, loaded: !wanted || Boolean(data ?? error) };
}

/** The one next act of somebody who has just come. */
function FirstDays({ noLogbook }: { noLogbook: boolean }) {
  const { home } = useWords();
  const { viewer } = useSession();
  const unfinished = hasUnfinishedSteps(viewer?.person.id ?? '');
  if (!noLogbook && !unfinished) return null;
  return (
    <section className="stack">
      <p>{unfinished ? home.first.unfinished : home.first.noLogbook}</p>
      <ButtonLink to="/welcome" weight={noLogbook ? 'first' : 'usual'}>
        {unfinished ? home.first.continue : home.first.begin}
      </ButtonLink>
    </section>
  );
}
