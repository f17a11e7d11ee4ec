import { Face, Name } from '../../ui/face.tsx';
import { useWords } from '../../words/words.tsx';
import { reasonsText, type Helper } from './helper.ts';

/** How well a helper fits, why, and what they say of themselves. */
export function HelperReasons({ helper }: { helper: Helper }) {
  const words = useWords();
  return (
    <>
      <p>
        <span className="tag">{words.ask.band[helper.band]}</span>
      </p>
      <p dir="auto">{reasonsText(helper, words)}</p>
      {helper.about ? (
        <p className="quiet" dir="auto">
          {helper.about}
        </p>
      ) : null}
    </>
  );
}

export function HelperName({ helper: { id, name } }: { helper: Helper }) {
  return (
    <h3 className="row">
      <Face id={id} name={name} />
      <Name>{name}</Name>
    </h3>
  );
}
