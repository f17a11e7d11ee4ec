import type { MyFeelingsQuery } from '../../graph/generated/graphql.ts';
import { useWords } from '../../words/words.tsx';
import css from './feelings.module.css';

/** From the top of the drawing. */
const feelings = ['LIT_UP', 'HOPEFUL', 'STEADY', 'UNEASY', 'LOW'] as const;
type Point = Extract<NonNullable<MyFeelingsQuery['node']>, { __typename: 'Project' }>['myFeelings'][number];

/** Feelings over time, drawn, and as a table for screen readers. */
export default function Course({ points }: { points: readonly Point[] }) {
  const { logbook } = useWords();
  return (
    <>
      <p className="quiet small">{logbook.feltHint}</p>
      <Drawing points={points} />
      <Table points={points} />
    </>
  );
}

/** Without a viewBox, so that the dots stay round and the letters large at any width. */
function Drawing({ points }: { points: readonly Point[] }) {
  const words = useWords();
  const [first, last] = [Date.parse(points[0]?.at ?? ''), Date.parse(points.at(-1)?.at ?? '')];
  const placed = points.map(({ at, feeling }) => ({
    at,
    feeling,
    x: `${last === first ? 50 : 4 + (92 * (Date.parse(at) - first)) / (last - first)}%`,
    y: `${10 + 20 * feelings.indexOf(feeling)}%`,
  }));
  return (
    <div className={css.drawing} aria-hidden="true">
      <ul>
        {feelings.map((feeling) => (
          <li key={feeling} data-feeling={feeling}>
            {words.note.feelings[feeling]}
          </li>
        ))}
      </ul>
      <svg>
        {placed.slice(1).map(({ at, x, y }, place) => (
          <line key={at} x1={placed[place]?.x} y1={placed[place]?.y} x2={x} y2={y} />
        ))}
        {placed.map(({ at, feeling, x, y }) => (
          <circle key={at} data-feeling={feeling} cx={x} cy={y} r={6} />
        ))}
      </svg>
      <p>
        {[...new Set([points[0], points.at(-1)].map((point) => words.day(point?.at ?? '')))].map((day) => (
          <span key={day}>{day}</span>
        ))}
      </p>
    </div>
  );
}

function Table({ points }: { points: readonly Point[] }) {
  const words = useWords();
  return (
    <div className="unseen">
      <table>
        <caption>{words.logbook.felt}</caption>
        <thead>
          <tr>
            <th scope="col">{words.logbook.when}</th>
            <th scope="col">{words.logbook.how}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ at, feeling }) => (
            <tr key={at}>
              <th scope="row">{words.day(at)}</th>
              <td>{words.note.feelings[feeling]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
