// What every test of the proof begins with: a mark of its own, a place, and the contract as it can be introspected there.
import { afterAll, beforeAll } from '@jest/globals';
import { customAlphabet } from 'nanoid';
import { introspect, type GraphQLSchema } from './contract.ts';
import { Place } from './place.ts';

/** Lower-case letters and digits: it stands in topics' names, which are compared folded. */
const newMark = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 10);

interface Proof {
  mark: string;
  place: Place;
  schema: GraphQLSchema;
}

/** The place is there from the first test of the file to its last. */
export function useProof(open: (mark: string) => Promise<Place> = (mark) => Place.open(mark)): Proof {
  const proof = { mark: newMark() } as Proof;
  beforeAll(async () => {
    proof.place = await open(proof.mark);
    proof.schema = await introspect(proof.place);
  });
  afterAll(() => proof.place.close());
  return proof;
}
