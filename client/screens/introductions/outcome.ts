import { problemText } from '../../graph/errors.ts';
import { firstProblem, type Payload } from '../../graph/submit.ts';
import type { Words } from '../../words/fr.ts';

/**
 * What came of the viewer's last action. It is shown above the list, since the card of the action may be
 * gone.
 */
export interface Outcome {
  kind: 'info' | 'error';
  text: string;
}

/** `success`: the text for a payload without problems. */
export function outcomeOf(payload: Payload, success: string, words: Words): Outcome {
  const problem = firstProblem(payload);
  return problem ? { kind: 'error', text: problemText(problem, words) } : { kind: 'info', text: success };
}
