/** What the viewer's circle asks and has written lately, a line each. */
import { Link } from 'wouter';
import { graphql, unmask, type FragmentType } from '../../graph/generated/index.ts';
import type { HomeCircleLogbooksQuery } from '../../graph/generated/graphql.ts';
import { useUnread } from '../../graph/use-unread.ts';
import { Face } from '../../ui/face.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../../words/words.tsx';
import { CountingCard } from './counting.tsx';
import styles from './home.module.css';
import { agoText } from './moments.ts';

export const circleAskFragment = graphql(/* GraphQL */ `
  fragment CircleAsk on Ask {
    id
    title
    asker {
      id
      name
    }
  }
`);
const latestEntryFragment = graphql(/* GraphQL */ `
  fragment LatestEntry on Entry {
    id
    kind
    writtenAt
    writer {
      id
      name
    }
  }
`);

/** An ask of the circle about what the viewer offers. */
export function FittingCard({
  ask,
  topics,
}: {
  ask: FragmentType<typeof circleAskFragment>;
  topics: readonly string[];
}) {
  const { home, list } = useWords();
  const { id, title, asker } = unmask(circleAskFragment, ask);
  return (
    <CountingCard to={`/asks/${id}`} person={asker} sentence={home.fits(asker.name, title)}>
      <span className="quiet small">{home.fitsWhy(list(topics))}</span>
    </CountingCard>
  );
}

export function AskLine({ ask }: { ask: FragmentType<typeof circleAskFragment> }) {
  const { home } = useWords();
  const { id, title, asker } = unmask(circleAskFragment, ask);
  return (
    <Link to={`/asks/${id}`} className={styles['line']}>
      <Face {...asker} size="small" />
      <span dir="auto">
        <span className="quiet">{home.asks(asker.name)}</span>{' '}
        <span className={styles['title']}>{title}</span>
      </span>
    </Link>
  );
}

type Logbook = NonNullable<HomeCircleLogbooksQuery['viewer']>['logbooks']['edges'][number]['node'];

const entryOf = ({ entries }: Logbook) => unmask(latestEntryFragment, entries.edges[0]?.node);

/** The logbooks that somebody wrote in, the latest entry first. */
export const latestFirst = (logbooks: readonly Logbook[]): Logbook[] =>
  logbooks
    .filter((logbook) => entryOf(logbook))
    .sort((one, other) => (entryOf(other)?.writtenAt ?? '').localeCompare(entryOf(one)?.writtenAt ?? ''));

export function LogbookLine({ logbook }: { logbook: Logbook }) {
  const words = useWords();
  const { ids } = useUnread('logbooks');
  const entry = entryOf(logbook);
  if (!entry) return null;
  const { writer, kind, writtenAt } = entry;
  return (
    <Link to={`/logbooks/${logbook.id}`} className={styles['line']}>
      <Face {...writer} size="small" />
      <span dir="auto">
        <span className="quiet">{words.home.wrote(writer.name)}</span>{' '}
        <span className={styles['title']}>{logbook.title}</span>
        <span className="quiet small">
          {' '}
          · {words.home.kind[kind]}, {agoText(Date.parse(writtenAt), words)}
        </span>
      </span>
      {ids.includes(logbook.id) ? <Mark /> : null}
    </Link>
  );
}
