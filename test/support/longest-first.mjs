/**
 * Orders the test files so that both workers end at nearly the same time: files with processes of their own first, then
 * browsers, the proof, the API and units; within a project the largest file first, as Jest does.
 */
import { statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';

const projects = ['process', 'browser', 'proof', 'api', 'unit'];
const place = ({ context }) => projects.indexOf(context.config.displayName?.name ?? '');
const size = ({ path }) => statSync(path).size;

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b) || size(b) - size(a));
  }
}
