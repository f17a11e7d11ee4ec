// The proof first, the quickest of it before the random communities, then what is told step by step.
import Sequencer from '@jest/test-sequencer';

const order = ['absent', 'look', 'complete', 'naming', 'interference', 'reading', 'perimeter.test', 'canary', 'race'];
const place = ({ path }) => order.findIndex((name) => path.split('/').pop().includes(name)) >>> 0; // -1 becomes the last

export default class ProofFirst extends Sequencer {
  sort(tests) { return [...tests].sort((a, b) => place(a) - place(b)); }
}
