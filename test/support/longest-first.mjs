/**
 * Orders the test files so that all workers end at nearly the same time: files with processes of their own
 * begin while the shared database plans its statements, beside those that have that database alone, while it
 * is still empty. Within a project the largest file comes first, as Jest does.
 */
import { statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const projects = ['process', 'deep', 'browser', 'proof', 'api', 'unit'];
const nameOf = ({ context }) => context.config.displayName?.name ?? '';
const place = (test) => projects.indexOf(nameOf(test));
const size = ({ path }) => statSync(path).size;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isAlone = (test) => nameOf(test) === 'alone';
    const alone = tests.filter(isAlone);
    const others = tests
      .filter((test) => !isAlone(test))
      .sort((a, b) => place(a) - place(b) || size(b) - size(a));
    // One at a time, so that two other files run beside it.
    return [...alone.slice(0, 1), ...others.slice(0, 2), ...alone.slice(1), ...others.slice(2)];
  }
}
