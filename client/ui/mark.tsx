import { useWords } from '../words/words.tsx';

/** A dot, with words for whoever does not see it: something is there that was not looked at. */
export function Mark() {
  const { common } = useWords();
  return (
    <span className="mark">
      <span className="unseen"> {common.fresh}</span>
    </span>
  );
}
