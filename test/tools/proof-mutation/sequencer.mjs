// The proof first, the quickest of it before the random communities, then what is told step by step, and what walks at random last.
import Sequencer from '@jest/test-sequencer';

const order = [
  'absent',
  'look',
  'complete',
  'naming',
  'interference',
  'reading',
  'perimeter.test',
  'canary',
  'race',
];
const last = ['silence', 'walk'];
const place = ({ path }) => {
  const at = (names) => names.findIndex((name) => path.split('/').pop().includes(name));
  return at(order) >= 0 ? at(order) : order.length + 1 + at(last);
};

export default class ProofFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b));
  }
}
