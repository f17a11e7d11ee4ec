import { Button } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { Request } from '../introductions/request.tsx';
import { Dismiss } from './dismiss.tsx';
import { saidOf, whyOf, type Chosen, type Helper } from './helper.ts';

/** The chosen path in words, who it leads to, and the other ways there. */
export function ChosenPath({
  helpers,
  ask,
  chosen,
  onChoose,
  person,
}: {
  helpers: readonly Helper[];
  ask: string;
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  person: { id: string; name: string };
}) {
  const words = useWords();
  const helper = helpers.find(({ id }) => id === chosen.helper);
  const connector = helpers.flatMap(({ connectors }) => connectors).find(({ id }) => id === chosen.connector);
  const others = helper?.connectors.filter(({ id }) => id !== chosen.connector) ?? [];
  return (
    <section className="card chosen" aria-label={words.paths.chosen}>
      <h2>{words.paths.chosen}</h2>
      {helper && connector ? (
        <p className="row" aria-hidden="true">
          <Face {...person} />→<Face {...connector} />→<Face {...helper} />
        </p>
      ) : null}
      <p aria-live="polite" dir="auto">
        {saidOf(chosen, helpers, words)}
      </p>
      {helper ? (
        <>
          <h3>
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
          {others.length > 0 ? (
            <div className="row" role="group" aria-label={words.paths.alsoThrough}>
              <span className="quiet">{words.paths.alsoThrough}</span>
              {others.map(({ id, name }) => (
                <Button key={id} onClick={() => onChoose({ helper: helper.id, connector: id })}>
                  <Name>{name}</Name>
                </Button>
              ))}
            </div>
          ) : null}
          {connector ? <Request ask={ask} helper={helper} connector={connector} /> : null}
          <div className="row">
            <Dismiss ask={ask} helper={helper} />
          </div>
        </>
      ) : null}
    </section>
  );
}
