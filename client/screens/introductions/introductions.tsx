/**
 * The viewer's introductions: first those that wait for the viewer's answer, then the others, the latest
 * first.
 */
import { useState } from 'react';
import { useRefetch } from '../../graph/activity.tsx';
import type { IntroductionsQuery } from '../../graph/generated/graphql.ts';
import { usePages } from '../../graph/pages.ts';
import { useNewIds } from '../../graph/use-unread.ts';
import { Notice } from '../../ui/notice.tsx';
import { focusTitle, LoadState, Screen } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Card } from './card.tsx';
import { introductionsQuery } from './documents.ts';
import type { Outcome } from './outcome.ts';

const introductionsOf = ({ viewer }: IntroductionsQuery) => viewer?.introductions;

export default function Introductions() {
  const { introductions } = useWords();
  // All pages: what waits for the viewer must not stand on a later one.
  const { data, nodes, error, fetching, refetch } = usePages(introductionsQuery, {}, introductionsOf, {
    all: true,
  });
  useRefetch(['IntroductionChanged'], fetching, refetch);
  const newIds = useNewIds('introductions');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const onDone = (outcome: Outcome) => {
    setOutcome(outcome);
    refetch();
    focusTitle();
  };
  const section = (title: string, some: typeof nodes) =>
    some.length > 0 ? (
      <section className="stack">
        <h2>{title}</h2>
        <ul className="asks introductions">
          {some.map((node) => (
            <li key={node.id}>
              <Card introduction={node} isNew={newIds.includes(node.id)} onDone={onDone} />
            </li>
          ))}
        </ul>
      </section>
    ) : null;
  return (
    <Screen title={introductions.title}>
      <p className="quiet">{introductions.hint}</p>
      {outcome ? (
        <Notice kind={outcome.kind}>
          <p>{outcome.text}</p>
        </Notice>
      ) : null}
      <LoadState error={error} loaded={Boolean(data)} onRetry={refetch} />
      {data && nodes.length === 0 ? <p>{introductions.empty}</p> : null}
      {section(
        introductions.yourTurn,
        nodes.filter(({ state }) => state === 'ASKED'),
      )}
      {section(
        introductions.others,
        nodes.filter(({ state }) => state !== 'ASKED'),
      )}
    </Screen>
  );
}
