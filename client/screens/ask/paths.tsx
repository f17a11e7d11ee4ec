/** The paths to the people who could help: the best three, the others folded, and all of them as a map. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { unmask } from '../../graph/generated/index.ts';
import { useSubmit } from '../../graph/submit.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Face } from '../../ui/face.tsx';
import { Choices } from '../../ui/field.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWords } from '../../words/words.tsx';
import { refreshAskMutation } from './documents.ts';
import { askDetailFragment } from './ask-query.ts';
import { connectorOf, noPath, topicsOffered, type Helper, type Named } from './helper.ts';
import { HelperCard } from './helper-card.tsx';
import { MapFrame } from './map-frame.tsx';
import { NoPaths } from './no-paths.tsx';
import { useNarrow } from './use-narrow.ts';
import styles from './ask.module.css';

const [best, shownFirst] = [3, 12];
/** In rem: below it, the map stands under the list, behind a button. */
const besideFrom = 48;

export function Paths({
  askId,
  helpers,
  person,
  alone,
}: {
  askId: string;
  helpers: readonly Helper[];
  person: Named;
  /** Whether nobody reads the asker in this project. */
  alone: boolean;
}) {
  const words = useWords();
  const title = useId();
  const toast = useToast();
  const [frame, narrow] = useNarrow<HTMLElement>(besideFrom);
  const [chosen, setChosen] = useState(noPath);
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const [topic, setTopic] = useState('');
  const refresh = useSubmit(refreshAskMutation);
  const again = async () => {
    const payload = await refresh.submit({ askId });
    const found = unmask(askDetailFragment, payload?.ask)?.candidates.edges.length;
    if (found !== undefined)
      toast({ text: found > helpers.length ? words.ask.refreshedMore : words.ask.refreshed });
  };

  const free = helpers.filter(({ introduction }) => !introduction);
  const others = free
    .slice(best)
    .filter(({ offers }) => topic === '' || offers.some(({ id }) => id === topic));
  const shown = all ? others : others.slice(0, shownFirst - best);
  const onMap = helpers.filter(
    (helper) => helper.introduction || shown.includes(helper) || free.indexOf(helper) < best,
  );
  // Who was chosen on the map is shown in the list too.
  const unfolded = open || shown.some(({ id }) => id === chosen.helper);
  const topics = topicsOffered(free.slice(best)).map(({ id, name }) => [id, name] as const);
  const card = (helper: Helper, first: boolean) => (
    <HelperCard
      key={helper.id}
      askId={askId}
      helper={helper}
      chosen={chosen}
      onChoose={setChosen}
      first={first}
    />
  );
  const chosenIsFree = free.some(({ id }) => id === chosen.helper);
  return (
    <section
      ref={frame}
      className={styles['paths']}
      data-narrow={narrow || undefined}
      aria-labelledby={title}
    >
      <div className={styles['list']}>
        <h2 id={title}>{words.ask.title}</h2>
        {free.length === 0 ? (
          <NoPaths askId={askId} found={helpers.length > 0} alone={alone} />
        ) : (
          <ol className={styles['helpers']}>
            {free
              .slice(0, best)
              .map((helper, place) => card(helper, chosenIsFree ? chosen.helper === helper.id : place === 0))}
          </ol>
        )}
        {free.length > best ? (
          <Button weight="plain" aria-expanded={unfolded} onClick={() => setOpen(!unfolded)}>
            {words.ask.others}
            <ChevronDown aria-hidden="true" size={18} />
          </Button>
        ) : null}
        {unfolded ? (
          <>
            {topics.length > 1 ? (
              <Choices
                kind="radio"
                legend={words.ask.topic}
                options={[['', words.ask.allTopics], ...topics]}
                chosen={[topic]}
                onChoose={([id]) => {
                  setTopic(id ?? '');
                  setChosen(noPath);
                }}
              />
            ) : null}
            <ol className={styles['helpers']}>
              {shown.map((helper) =>
                helper.id === chosen.helper ? (
                  card(helper, true)
                ) : (
                  <li key={helper.id}>
                    <Other
                      helper={helper}
                      onChoose={() =>
                        setChosen({ helper: helper.id, connector: connectorOf(helper, noPath)?.id ?? null })
                      }
                    />
                  </li>
                ),
              )}
            </ol>
            {others.length > shown.length ? (
              <Button onClick={() => setAll(true)}>{words.ask.rest}</Button>
            ) : null}
          </>
        ) : null}
        <div className="row">
          <Button busy={refresh.busy} onClick={again}>
            {words.ask.refresh}
          </Button>
          <span className="quiet small">{words.ask.widenLimit}</span>
        </div>
        <ErrorNotice of={refresh} />
      </div>
      {helpers.length > 0 ? (
        <MapFrame
          helpers={onMap}
          person={person}
          chosen={chosen}
          onChoose={setChosen}
          askId={askId}
          folded={narrow}
        />
      ) : null}
    </section>
  );
}

function Other({ helper, onChoose }: { helper: Helper; onChoose(): void }) {
  const words = useWords();
  const connector = connectorOf(helper, noPath);
  return (
    <button type="button" className={styles['row']} aria-expanded={false} onClick={onChoose}>
      <Face id={helper.id} name={helper.name} size="small" />
      <span dir="auto">
        {helper.name}
        {connector ? `, ${words.ask.through(connector.name)}` : ''}
      </span>
      <ChevronRight aria-hidden="true" size={18} />
    </button>
  );
}
