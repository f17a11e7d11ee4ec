import { useWords } from '../words/words.tsx';

/** A dot that marks something unread, with words for screen readers. */
export function Mark() {
  const { common } = useWords();
  return (
    <span className="mark">
      <span className="unseen"> {common.unread}</span>
    </span>
  );
}
