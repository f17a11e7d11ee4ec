import { ChevronDown } from 'lucide-react';
import { lazy, useId, useState } from 'react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Face } from '../../ui/face.tsx';
import { Later } from '../../ui/later.tsx';
import { useWords } from '../../words/words.tsx';
import { pathText, type Chosen, type Helper, type Named } from './helper.ts';
import { mapHeight } from './map-height.ts';
import styles from './map.module.css';

const PathMap = lazy(() => import('./path-map.tsx'));

/** The map, and the chosen path in words. In a narrow window it is behind a button. */
export function MapFrame({
  helpers,
  askId,
  chosen,
  onChoose,
  person,
  folded,
}: {
  helpers: readonly Helper[];
  askId: string;
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  person: Named;
  folded: boolean;
}) {
  const words = useWords();
  const title = useId();
  const [open, setOpen] = useState(false);
  const helper = helpers.find(({ id }) => id === chosen.helper);
  const connector = helper?.connectors.find(({ id }) => id === chosen.connector);
  const shown = !folded || open;
  return (
    <section className={styles['frame']} aria-labelledby={title}>
      {folded ? (
        <>
          <h3 id={title} className="unseen">
            {words.ask.map}
          </h3>
          <Button weight="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.ask.showMap}
            <ChevronDown aria-hidden="true" size={18} />
          </Button>
        </>
      ) : (
        <h3 id={title}>{words.ask.map}</h3>
      )}
      {shown ? (
        <>
          <div className={styles['chosen']}>
            {helper && connector ? (
              <span className={styles['three']} aria-hidden="true">
                <Face {...person} size="small" />
                <Face id={connector.id} name={connector.name} size="small" />
                <Face id={helper.id} name={helper.name} size="small" />
              </span>
            ) : null}
            <p aria-live="polite" dir="auto">
              {pathText(chosen, helpers, words)}
            </p>
            {helper && connector && !helper.introduction ? (
              <ButtonLink
                to={`/asks/${askId}/introduce/${helper.id}?through=${connector.id}`}
                weight="plain"
                aria-label={`${words.ask.askThrough(connector.name)}, ${helper.name}`}
              >
                {words.ask.askThrough(connector.name)}
              </ButtonLink>
            ) : null}
          </div>
          <Later fallback={<div style={{ blockSize: `${mapHeight(helpers)}rem` }} />}>
            <PathMap helpers={helpers} chosen={chosen} onChoose={onChoose} person={person} />
          </Later>
        </>
      ) : null}
    </section>
  );
}
