/**
 * Orders the test files so that all workers end at nearly the same time: files with processes of their own
 * begin while the shared database plans its statements, and some are left for the time when other files have
 * that database alone. Within a project the largest file comes first, as Jest does.
 */
import { statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const projects = ['process', 'deep', 'browser', 'proof', 'api', 'alone', 'late', 'unit'];
/** A file of the project `process` that runs beside those of `alone`. */
const late = /migrate\.process/;
const place = ({ path, context }) =>
  projects.indexOf(late.test(path) ? 'late' : (context.config.displayName?.name ?? ''));
const size = ({ path }) => statSync(path).size;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b) || size(b) - size(a));
  }
}
