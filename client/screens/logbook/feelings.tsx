import { lazy, useState } from 'react';
import { useQuery } from 'urql';
import { Later } from '../../ui/later.tsx';
import { LoadState, Waiting } from '../../ui/screen.tsx';
import { useWords } from '../../words/words.tsx';
import { myFeelingsQuery } from './documents.ts';
import css from './feelings.module.css';

const Course = lazy(() => import('./course.tsx'));

/** How the viewer felt over time in their own entries. It is read when it is unfolded. */
export function MyFeelings({ projectId }: { projectId: string }) {
  const { logbook } = useWords();
  const [open, setOpen] = useState(false);
  const [{ data, error }, executeQuery] = useQuery({
    query: myFeelingsQuery,
    variables: { id: projectId },
    requestPolicy: 'network-only',
    pause: !open,
  });
  const points = data?.node?.__typename === 'Project' ? data.node.myFeelings : null;
  return (
    <details className={css.felt} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{logbook.felt}</summary>
      {open ? (
        <div className="stack">
          <LoadState error={error} loaded={points !== null} onRetry={() => executeQuery()} />
          {points === null ? null : points.length === 0 ? (
            <p className="quiet">{logbook.feltNothing}</p>
          ) : (
            <Later fallback={<Waiting />}>
              <Course points={points} />
            </Later>
          )}
        </div>
      ) : null}
    </details>
  );
}
