import type { Chosen } from './helper.ts';
import type { Layout, Tie } from './layout.ts';
import styles from './map.module.css';

/** Where the columns begin and end, in hundredths of the width, as in map.module.css. */
const places = {
  wide: { me: 15, connectors: [27, 53], helpers: 65 },
  narrow: { me: 13, connectors: [21, 54], helpers: 62 },
} as const;

const curve = (x1: number, y1: number, x2: number, y2: number) =>
  `M${x1} ${y1}C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`;

/** The curves behind the buttons. The buttons say the same, so screen readers skip them. */
export function Lines({
  layout: { rows, connectors, helpers },
  ties,
  chosen,
  narrow,
}: {
  layout: Layout;
  ties: readonly Tie[];
  chosen: Chosen;
  narrow: boolean;
}) {
  const columns = places[narrow ? 'narrow' : 'wide'];
  const [left, right] = [
    new Map(connectors.map(({ id, y }) => [id, y])),
    new Map(helpers.map(({ id, y }) => [id, y])),
  ];
  const lines = [
    ...connectors.map(({ id, y }) => ({
      key: id,
      path: curve(columns.me, rows / 2, columns.connectors[0], y),
      on: chosen.connector === id,
    })),
    ...ties.map(({ connector, helper }) => ({
      key: `${connector} ${helper}`,
      path: curve(columns.connectors[1], left.get(connector) ?? 0, columns.helpers, right.get(helper) ?? 0),
      on: chosen.connector === connector && (chosen.helper === null || chosen.helper === helper),
    })),
  ];
  // The chosen lines are drawn last, on top of the others.
  return (
    <svg
      className={styles['lines']}
      viewBox={`0 0 100 ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {lines
        .sort((a, b) => Number(a.on) - Number(b.on))
        .map(({ key, path, on }) => (
          <path key={key} d={path} data-on={on || undefined} vectorEffect="non-scaling-stroke" />
        ))}
    </svg>
  );
}
