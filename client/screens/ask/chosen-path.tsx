import { Button } from '../../ui/button.tsx';
import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { Request } from '../introductions/request.tsx';
import { Dismiss } from './dismiss.tsx';
import { pathText, type Chosen, type Helper } from './helper.ts';
import { HelperReasons } from './helper-card.tsx';

/** The chosen path in words, the helper it leads to, and the other connectors to that helper. */
export function ChosenPath({
  helpers,
  askId,
  chosen,
  onChoose,
  person,
}: {
  helpers: readonly Helper[];
  askId: string;
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
  person: { id: string; name: string };
}) {
  const words = useWords();
  const helper = helpers.find(({ id }) => id === chosen.helper);
  const connector = helpers.flatMap(({ connectors }) => connectors).find(({ id }) => id === chosen.connector);
  const others = helper?.connectors.filter(({ id }) => id !== chosen.connector) ?? [];
  return (
    <section className="card chosen" aria-label={words.ask.chosen}>
      <h2>{words.ask.chosen}</h2>
      {helper && connector ? (
        <p className="row" aria-hidden="true">
          <Face {...person} />→<Face {...connector} />→<Face {...helper} />
        </p>
      ) : null}
      <p aria-live="polite" dir="auto">
        {pathText(chosen, helpers, words)}
      </p>
      {helper ? (
        <>
          <h3>
            <Name>{helper.name}</Name>
          </h3>
          <HelperReasons helper={helper} />
          {others.length > 0 ? (
            <div className="row" role="group" aria-label={words.ask.alsoThrough}>
              <span className="quiet">{words.ask.alsoThrough}</span>
              {others.map(({ id, name }) => (
                <Button key={id} onClick={() => onChoose({ helper: helper.id, connector: id })}>
                  <Name>{name}</Name>
                </Button>
              ))}
            </div>
          ) : null}
          {connector ? <Request askId={askId} helper={helper} connector={connector} /> : null}
          <div className="row">
            <Dismiss askId={askId} helper={helper} />
          </div>
        </>
      ) : null}
    </section>
  );
}
