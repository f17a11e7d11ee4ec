/** The candidates of the second circle: a filter, the map or the list, and the chosen path. */
import { useId, useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Choices } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import { ChosenPath } from './chosen-path.tsx';
import { byName, type Chosen, type Helper } from './helper.ts';
import { HelperList } from './helper-list.tsx';
import { PathMap } from './path-map.tsx';
import { useNarrow } from './use-narrow.ts';

const shownFirst = 12;
const noPath: Chosen = { connector: null, helper: null };

export function SecondCircle({
  helpers,
  askId,
  person,
}: {
  helpers: readonly Helper[];
  askId: string;
  person: { id: string; name: string };
}) {
  const words = useWords();
  const title = useId();
  const [frame, narrow] = useNarrow<HTMLElement>();
  const [wanted, setWanted] = useState<'map' | 'list' | null>(null);
  const [topic, setTopic] = useState('');
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState(noPath);
  if (helpers.length === 0) {
    return (
      <section className="stack">
        <h2>{words.ask.helpers}</h2>
        <p>{words.ask.none}</p>
        <p className="quiet">{words.ask.noneHint}</p>
        <ButtonLink to={`/asks/${askId}/edit`} weight="first">
          {words.ask.addWords}
        </ButtonLink>
      </section>
    );
  }
  const view = wanted ?? (narrow ? 'list' : 'map');
  const topics = byName([
    ...new Map(helpers.flatMap(({ offers }) => offers).map((topic) => [topic.id, topic])).values(),
  ]).map(({ id, name }) => [id, name] as const);
  const fitting =
    topic === '' ? helpers : helpers.filter(({ offers }) => offers.some(({ id }) => id === topic));
  const shown = all ? fitting : fitting.slice(0, shownFirst);
  const filter = (id: string) => {
    setTopic(id);
    setChosen(noPath);
  };
  return (
    <section ref={frame} className="stack second-circle" aria-labelledby={title}>
      <h2 id={title}>{words.ask.title}</h2>
      <div className="row tools">
        {topics.length > 1 ? (
          <Choices
            kind="radio"
            legend={words.ask.topic}
            options={[['', words.ask.allTopics], ...topics]}
            chosen={[topic]}
            onChoose={([id]) => filter(id ?? '')}
          />
        ) : null}
        <Choices
          kind="radio"
          legend={words.ask.view}
          options={[
            ['map', words.ask.map],
            ['list', words.ask.list],
          ]}
          chosen={[view]}
          onChoose={([kind]) => setWanted(kind ?? null)}
        />
      </div>
      {fitting.length === 0 ? (
        <p>
          {words.ask.nobody} <Button onClick={() => filter('')}>{words.ask.all}</Button>
        </p>
      ) : (
        <div className="paths" data-view={view}>
          {view === 'map' ? (
            <ChosenPath helpers={shown} askId={askId} chosen={chosen} onChoose={setChosen} person={person} />
          ) : null}
          <div className="stack">
            {view === 'map' ? (
              <PathMap helpers={shown} chosen={chosen} onChoose={setChosen} person={person} />
            ) : (
              <HelperList helpers={shown} askId={askId} chosen={chosen} onChoose={setChosen} />
            )}
            {fitting.length > shown.length ? (
              <Button onClick={() => setAll(true)}>{words.ask.rest(fitting.length - shown.length)}</Button>
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
}
