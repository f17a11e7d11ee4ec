import { ButtonLink } from '../../ui/button.tsx';
import { useWords } from '../../words/words.tsx';

/** Nobody was found, or everybody found was asked already, and what can be done next. */
export function NoPaths({ askId, found, alone }: { askId: string; found: boolean; alone: boolean }) {
  const { ask, askForm } = useWords();
  if (found) return <p>{ask.noneLeft}</p>;
  return (
    <>
      <p>{alone ? ask.noneAlone : ask.none}</p>
      <p className="quiet">{ask.noneHint}</p>
      <div className="row">
        <ButtonLink to={`/asks/${askId}/edit?step=2`} weight="first">
          {ask.addWords}
        </ButtonLink>
        <ButtonLink to="/circle/invite" weight="plain">
          {askForm.invite}
        </ButtonLink>
      </div>
    </>
  );
}
