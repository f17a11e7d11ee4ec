import type { CombinedError } from 'urql';
import { errorText, problemText, writingErrorText } from '../graph/errors.ts';
import type { Problem } from '../graph/problems.ts';
import type { Submission } from '../graph/submit.ts';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A screen's own texts for some kinds of problem. */
export type ProblemTexts = Partial<Record<Problem['__typename'], string>>;

interface ReadProps {
  /** Of a query. */
  error: CombinedError | undefined;
  onRetry?: (() => void) | undefined;
}
interface WriteProps {
  /** One mutation, or several of which at most one is sent at a time. */
  of: Submission | readonly Submission[];
  texts?: ProblemTexts | undefined;
}

/** Says why something could not be read or changed. Renders nothing while all is well. */
export function ErrorNotice(props: ReadProps | WriteProps) {
  const words = useWords();
  if ('error' in props)
    return props.error ? <ErrorMessage text={errorText(props.error, words)} onRetry={props.onRetry} /> : null;
  const { of, texts = {} } = props;
  const submissions = 'busy' in of ? [of] : of;
  const problem = submissions.find((each) => each.problem)?.problem;
  const failure = submissions.flatMap(({ error, mayBeDone }) => (error ? [{ error, mayBeDone }] : []))[0];
  return (
    <>
      {problem ? <ErrorMessage text={texts[problem.__typename] ?? problemText(problem, words)} /> : null}
      {failure ? <ErrorMessage text={writingErrorText(failure, words)} /> : null}
    </>
  );
}

/** A notice with one sentence; renders nothing without a text. */
export function ErrorMessage({
  text,
  onRetry,
}: {
  text: string | null | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const { common } = useWords();
  return text ? (
    <Notice kind="error">
      <p>{text}</p>
      {onRetry ? <Button onClick={onRetry}>{common.retry}</Button> : null}
    </Notice>
  ) : null;
}
