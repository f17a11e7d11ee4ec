import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';
import { Request } from '../introductions/request.tsx';
import { Dismiss } from './dismiss.tsx';
import { pathText, type Chosen, type Helper } from './helper.ts';
import { HelperName, HelperReasons } from './helper-card.tsx';

/** The candidates as a list, in the order the API gives; each connector is a path to choose. */
export function HelperList({
  helpers,
  askId,
  chosen,
  onChoose,
}: {
  helpers: readonly Helper[];
  askId: string;
  chosen?: Chosen;
  onChoose?: (chosen: Chosen) => void;
}) {
  const words = useWords();
  return (
    <ol className="helpers">
      {helpers.map((helper) => (
        <li key={helper.id} className="card helper" data-on={chosen?.helper === helper.id || undefined}>
          <HelperName helper={helper} />
          <HelperReasons helper={helper} />
          {onChoose && helper.connectors.length > 0 ? (
            <div className="row">
              {helper.connectors.map(({ id, name }) => (
                <Button
                  key={id}
                  aria-pressed={chosen?.helper === helper.id && chosen.connector === id}
                  onClick={() => onChoose({ helper: helper.id, connector: id })}
                >
                  {words.ask.through(name)}
                  <span className="unseen"> → {helper.name}</span>
                </Button>
              ))}
            </div>
          ) : null}
          <div className="row">
            <Request
              askId={askId}
              helper={helper}
              connector={
                helper.connectors.find(({ id }) => chosen?.helper === helper.id && id === chosen.connector) ??
                helper.connectors[0] ??
                null
              }
            />
            <Dismiss askId={askId} helper={helper} />
          </div>
          {onChoose ? (
            <p className="chosen-way" aria-live="polite" dir="auto">
              {chosen?.helper === helper.id ? pathText(chosen, [helper], words) : ''}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
