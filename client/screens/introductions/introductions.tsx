/** The introductions one is part of: first those in which it is one's turn, then the others, the latest begun first. */
import { useState } from 'react';
import type { IntroductionsQuery } from '../../graph/generated/graphql.ts';
import { useRefetch, useNewIds } from '../../graph/activity.tsx';
import { usePages } from '../../graph/pages.ts';
import { errorText } from '../../graph/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { Card } from './card.tsx';
import { reading } from './documents.ts';

const introductionsOf = ({ viewer }: IntroductionsQuery) => viewer?.introductions;

/** What came of what one did, said above the list: the card it was done in may be gone. */
export interface Told {
  kind: 'news' | 'trouble';
  text: string;
}

export default function Introductions() {
  const words = useWords();
  const { introductions } = words;
  // All of them: what waits for one must not stand on a later page.
  const { data, nodes, error, fetching, again } = usePages(reading, {}, introductionsOf, true);
  useRefetch(['IntroductionChanged'], fetching, again);
  const fresh = useNewIds('introductions');
  const [told, setTold] = useState<Told | null>(null);
  const onDone = (news: Told) => {
    setTold(news);
    again();
    document.querySelector('h1')?.focus();
  };
  const part = (title: string, some: typeof nodes) =>
    some.length > 0 ? (
      <section className="stack">
        <h2>{title}</h2>
        <ul className="asks introductions">
          {some.map((node) => (
            <li key={node.id}>
              <Card introduction={node} fresh={fresh.includes(node.id)} onDone={onDone} />
            </li>
          ))}
        </ul>
      </section>
    ) : null;
  return (
    <Screen title={introductions.title}>
      <p className="quiet">{introductions.hint}</p>
      {told ? (
        <Notice kind={told.kind}>
          <p>{told.text}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="trouble">
          <p>{errorText(error, words)}</p>
          <Button onClick={again}>{words.common.retry}</Button>
        </Notice>
      ) : null}
      {!data && !error ? <Waiting /> : null}
      {data && nodes.length === 0 ? <p>{introductions.empty}</p> : null}
      {part(
        introductions.turn,
        nodes.filter(({ state }) => state === 'ASKED'),
      )}
      {part(
        introductions.others,
        nodes.filter(({ state }) => state !== 'ASKED'),
      )}
    </Screen>
  );
}
