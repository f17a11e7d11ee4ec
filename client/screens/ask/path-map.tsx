/**
 * The paths as a map: the asker, connectors and helpers as buttons, before a drawing of the lines between
 * them.
 */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import type { Chosen, Helper } from './helper.ts';
import { layOut, type Placed } from './layout.ts';
import { Lines } from './lines.tsx';
import { me, step, type Key } from './arrow-keys.ts';

interface Props {
  helpers: readonly Helper[];
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  person: { id: string; name: string };
}

/** The height of a row, in rem. */
const rowHeight = 4.25;
const keys: readonly string[] = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
] satisfies Key[];

export function PathMap({ helpers, chosen, onChoose, person }: Props) {
  const words = useWords();
  const id = useId();
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
    className: 'node',
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
    <div className="map-frame">
      <p id={`${id}-keys`} className="quiet small">
        {words.ask.keys}
      </p>
      <div className="map-heads">
        <h3 id={`${id}-me`}>{words.ask.me}</h3>
        <h3 id={`${id}-connectors`}>{words.ask.connectors}</h3>
        <h3 id={`${id}-helpers`}>{words.ask.helpers}</h3>
      </div>
      <div
        ref={map}
        className="map"
        role="group"
        aria-label={words.ask.title}
        aria-describedby={`${id}-keys`}
        style={{ blockSize: `${layout.rows * rowHeight}rem` }}
        onKeyDown={walk}
      >
        <Lines layout={layout} ties={ties} chosen={chosen} />
        <ul aria-labelledby={`${id}-me`}>
          <li>
            <button
              {...node(me, layout.rows / 2, 'me')}
              onClick={() => onChoose({ connector: null, helper: null })}
            >
              <Face {...person} />
              <span className="node-text">{words.common.you}</span>
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
                <Face id={id} name={namesOf.get(id) ?? ''} />
                <span className="node-text">
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
                  aria-pressed={chosen.helper === id}
                  onClick={() => onChoose({ helper: id, connector: connectorOf(helper) })}
                >
                  <Face id={id} name={helper.name} />
                  <span className="node-text">
                    <Name>{helper.name}</Name>{' '}
                    <span className="quiet small">{words.ask.band[helper.band]}</span>
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
