/**
 * Orders the test files so that all workers end at nearly the same time. Files with processes of their own
 * begin while the shared database plans its statements. Beside them run the files that need that database
 * alone, one after the other, before any other file uses it. Within a project the largest file comes first,
 * as Jest does.
 */
import { statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const projects = ['process', 'deep', 'browser', 'proof', 'api', 'unit'];
const projectOf = ({ context }) => context.config.displayName?.name ?? '';
const place = (test) => projects.indexOf(projectOf(test));
const size = ({ path }) => statSync(path).size;
/** How many other files begin between two that need the database alone. */
const between = 2;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const largestFirst = [...tests].sort((a, b) => size(b) - size(a));
    const alone = largestFirst.filter((test) => projectOf(test) === 'alone');
    const others = largestFirst
      .filter((test) => projectOf(test) !== 'alone')
      .sort((a, b) => place(a) - place(b));
    return alone.reduceRight((order, test, index) => order.toSpliced(index * between, 0, test), others);
  }
}
