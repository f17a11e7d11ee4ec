/**
 * What every test of the proof begins with: a mark of its own, a server, and the contract introspected from
 * it.
 */
import { afterAll, beforeAll } from '@jest/globals';
import { customAlphabet } from 'nanoid';
import { introspect, type GraphQLSchema } from './contract.ts';
import { ProofServer } from './proof-server.ts';

/**
 * Lower-case letters and digits: the mark stands in the names of topics, which are compared in lower case.
 */
const newMark = customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 10);

/** `mark`: stands in every id of the worlds of this test, so that worlds do not meet in the shared graph. */
export interface Proof {
  mark: string;
  server: ProofServer;
  schema: GraphQLSchema;
}

/** The server runs from the first test of the file to its last. */
export function useProof(
  open: (mark: string) => Promise<ProofServer> = (mark) => ProofServer.open(mark),
): Proof {
  const proof = { mark: newMark() } as Proof;
  beforeAll(async () => {
    proof.server = await open(proof.mark);
    proof.schema = await introspect(proof.server);
  });
  afterAll(() => proof.server.close());
  return proof;
}
