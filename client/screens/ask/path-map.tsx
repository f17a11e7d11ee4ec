/**
 * The paths as a map: the asker, connectors and helpers as buttons, before a drawing of the lines between
 * them.
 */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Face, Name } from '../../ui/face.tsx';
import type { Words } from '../../words/fr.ts';
import { useWords } from '../../words/words.tsx';
import type { Chosen, Helper, Named } from './helper.ts';
import { rowHeight } from './map-height.ts';
import { layOut, type Placed } from './layout.ts';
import { Lines } from './lines.tsx';
import { me, step, type Key } from './arrow-keys.ts';
import { useNarrow } from './use-narrow.ts';
import styles from './map.module.css';

interface Props {
  helpers: readonly Helper[];
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  person: Named;
}

/** In rem: below it, the columns move together and the names are shown in smaller letters. */
const wideFrom = 40;
const keys: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
] satisfies Key[];

export default function PathMap({ helpers, chosen, onChoose, person }: Props) {
  const words = useWords();
  const id = useId();
  const [frame, narrow] = useNarrow<HTMLDivElement>(wideFrom);
  const map = useRef<HTMLDivElement>(null);
  const ties = useMemo(
    () =>
      helpers.flatMap((helper) =>
        helper.connectors.map((connector) => ({ connector: connector.id, helper: helper.id })),
      ),
    [helpers],
  );
  const layout = useMemo(() => layOut(ties), [ties]);
  const [focused, setFocused] = useState(me);
  const known = focused === me || [...layout.connectors, ...layout.helpers].some(({ id }) => id === focused);
  const tabStop = known ? focused : me; // the one button that the Tab key reaches
  const namesOf = new Map(
    helpers.flatMap((helper) =>
      helper.connectors.map((connector) => [connector.id, connector.name] as const),
    ),
  );
  const helperOf = new Map(helpers.map((helper) => [helper.id, helper]));

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onChoose({ connector: null, helper: null });
    if (!keys.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = step(tabStop, event.key as Key, layout, ties);
    if (next) map.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };
  const node = (key: string, y: number, column: string) => ({
    type: 'button' as const,
    className: styles['node'],
    'data-node': key,
    'data-column': column,
    tabIndex: key === tabStop ? 0 : -1,
    style: { insetBlockStart: `${(y - 0.5) * rowHeight}rem` },
    onFocus: () => setFocused(key),
  });
  const connectorOf = (helper: Helper) =>
    helper.connectors.some(({ id }) => id === chosen.connector)
      ? chosen.connector
      : (helper.connectors[0]?.id ?? null);

  return (
    <div ref={frame} className={styles['whole']} data-narrow={narrow || undefined}>
      <p id={`${id}-keys`} className="quiet small">
        {words.ask.keys}
      </p>
      <div className={styles['heads']}>
        <h4 id={`${id}-me`}>{words.ask.me}</h4>
        <h4 id={`${id}-connectors`}>{words.ask.connectors}</h4>
        <h4 id={`${id}-helpers`}>{words.ask.helpers}</h4>
      </div>
      <div
        ref={map}
        className={styles['map']}
        role="group"
        aria-label={words.ask.title}
        aria-describedby={`${id}-keys`}
        style={{ blockSize: `${layout.rows * rowHeight}rem` }}
        onKeyDown={walk}
      >
        <Lines layout={layout} ties={ties} chosen={chosen} narrow={narrow} />
        <ul aria-labelledby={`${id}-me`}>
          <li>
            <button
              {...node(me, layout.rows / 2, 'me')}
              onClick={() => onChoose({ connector: null, helper: null })}
            >
              <Face {...person} size="small" />
              <span className={narrow ? 'unseen' : styles['name']}>{words.common.you}</span>
            </button>
          </li>
        </ul>
        <ul aria-labelledby={`${id}-connectors`}>
          {layout.connectors.map(({ id, y }: Placed) => (
            <li key={id}>
              <button
                {...node(id, y, 'connectors')}
                aria-pressed={chosen.connector === id}
                onClick={() => onChoose({ connector: id, helper: null })}
              >
                <Face id={id} name={namesOf.get(id) ?? ''} size="small" />
                <span className={styles['name']}>
                  <Name>{namesOf.get(id) ?? ''}</Name>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <ul aria-labelledby={`${id}-helpers`}>
          {layout.helpers.map(({ id, y }: Placed) => {
            const helper = helperOf.get(id);
            return helper ? (
              <li key={id}>
                <button
                  {...node(id, y, 'helpers')}
                  data-asked={helper.introduction ? true : undefined}
                  aria-pressed={chosen.helper === id}
                  onClick={() => onChoose({ helper: id, connector: connectorOf(helper) })}
                >
                  <Face id={id} name={helper.name} size="small" />
                  <span className={styles['name']}>
                    <Name>{helper.name}</Name> <span className="quiet small">{standing(helper, words)}</span>
                  </span>
                  <span className="unseen">
                    , {words.ask.through(words.list(helper.connectors.map(({ name }) => name)))}
                  </span>
                </button>
              </li>
            ) : null;
          })}
        </ul>
      </div>
    </div>
  );
}

/** Where it stands with a helper who was asked already; else how well they fit. */
function standing({ introduction, band }: Helper, { ask }: Words): string {
  if (!introduction) return ask.band[band];
  const { myState: state } = introduction;
  return ask.mark[state === 'WAITING' || state === 'CONNECTED' ? state : 'OVER'];
}
