/** The people found in the second circle: a filter, the map or the list, and the chosen path. */
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
const nobody: Chosen = { connector: null, helper: null };

export function SecondCircle({
  helpers,
  ask,
  person,
}: {
  helpers: readonly Helper[];
  ask: string;
  person: { id: string; name: string };
}) {
  const words = useWords();
  const { paths } = words;
  const title = useId();
  const [frame, narrow] = useNarrow<HTMLElement>();
  const [wanted, setWanted] = useState<'map' | 'list' | null>(null);
  const [topic, setTopic] = useState('');
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState(nobody);
  if (helpers.length === 0) {
    return (
      <section className="stack">
        <h2>{paths.helpers}</h2>
        <p>{paths.none}</p>
        <p className="quiet">{paths.noneHint}</p>
        <ButtonLink to={`/asks/${ask}/edit`} weight="first">
          {paths.addWords}
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
    setChosen(nobody);
  };
  return (
    <section ref={frame} className="stack second-circle" aria-labelledby={title}>
      <h2 id={title}>{paths.title}</h2>
      <div className="row tools">
        {topics.length > 1 ? (
          <Choices
            kind="radio"
            legend={paths.topic}
            options={[['', paths.allTopics], ...topics]}
            chosen={[topic]}
            onChoose={([id]) => filter(id ?? '')}
          />
        ) : null}
        <Choices
          kind="radio"
          legend={paths.view}
          options={[
            ['map', paths.map],
            ['list', paths.list],
          ]}
          chosen={[view]}
          onChoose={([kind]) => setWanted(kind ?? null)}
        />
      </div>
      {fitting.length === 0 ? (
        <p>
          {paths.nobody} <Button onClick={() => filter('')}>{paths.all}</Button>
        </p>
      ) : (
        <div className="paths" data-view={view}>
          {view === 'map' ? (
            <ChosenPath helpers={shown} ask={ask} chosen={chosen} onChoose={setChosen} person={person} />
          ) : null}
          <div className="stack">
            {view === 'map' ? (
              <PathMap helpers={shown} chosen={chosen} onChoose={setChosen} person={person} />
            ) : (
              <HelperList helpers={shown} ask={ask} chosen={chosen} onChoose={setChosen} />
            )}
            {fitting.length > shown.length ? (
              <Button onClick={() => setAll(true)}>{paths.rest(fitting.length - shown.length)}</Button>
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
}
