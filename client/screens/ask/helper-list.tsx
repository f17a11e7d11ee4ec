import { Button } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { Request } from '../introductions/request.tsx';
import { Dismiss } from './dismiss.tsx';
import { saidOf, whyOf, type Chosen, type Helper } from './helper.ts';

/** The same people as a list, in the order found; each connector is a path to choose. */
export function HelperList({
  helpers,
  ask,
  chosen,
  onChoose,
}: {
  helpers: readonly Helper[];
  ask: string;
  chosen?: Chosen;
  onChoose?: (chosen: Chosen) => void;
}) {
  const words = useWords();
  return (
    <ol className="helpers">
      {helpers.map((helper) => (
        <li key={helper.id} className="card helper" data-on={chosen?.helper === helper.id || undefined}>
          <h3 className="row">
            <Face id={helper.id} name={helper.name} />
            <Name>{helper.name}</Name>
          </h3>
          <p>
            <span className="tag">{words.paths.band[helper.band]}</span>
          </p>
          <p dir="auto">{whyOf(helper, words)}</p>
          {helper.about ? (
            <p className="quiet" dir="auto">
              {helper.about}
            </p>
          ) : null}
          {onChoose && helper.connectors.length > 0 ? (
            <div className="row">
              {helper.connectors.map(({ id, name }) => (
                <Button
                  key={id}
                  aria-pressed={chosen?.helper === helper.id && chosen.connector === id}
                  onClick={() => onChoose({ helper: helper.id, connector: id })}
                >
                  {words.paths.through(name)}
                  <span className="unseen"> → {helper.name}</span>
                </Button>
              ))}
            </div>
          ) : null}
          <div className="row">
            <Request
              ask={ask}
              helper={helper}
              connector={
                helper.connectors.find(({ id }) => chosen?.helper === helper.id && id === chosen.connector) ??
                helper.connectors[0] ??
                null
              }
            />
            <Dismiss ask={ask} helper={helper} />
          </div>
          {onChoose ? (
            <p className="chosen-way" aria-live="polite" dir="auto">
              {chosen?.helper === helper.id ? saidOf(chosen, [helper], words) : ''}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
