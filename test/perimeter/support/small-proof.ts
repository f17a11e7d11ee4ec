/**
 * The proof with three people, `me`, `other` and `third`, in worlds whose facts the tests state themselves.
 */
import { driver } from '../../support/graph.ts';
import type { Id, World } from '../model/facts.ts';
import { loadWorld } from '../world/load.ts';
import { projectOf, smallWorld } from '../world/small-world.ts';
import { useProof } from './proof.ts';

export function useSmallProof() {
  const proof = useProof();
  const { mark } = proof;
  const idOf = (name: string): Id => `person_${mark}_${name}`;
  const [me, other, third] = [idOf('me'), idOf('other'), idOf('third')];
  const project = projectOf(mark);

  /** The data that `me` gets for a query in a world with these facts and one project. */
  async function answerIn(
    facts: Partial<World>,
    query: string,
  ): Promise<Record<string, unknown> | null | undefined> {
    const world = { ...smallWorld(mark, ['me', 'other', 'third']), projects: [project], ...facts };
    await loadWorld(driver(), world, mark);
    return (await proof.server.query(me, query)).data;
  }
  return { mark, me, other, third, project, answerIn };
}
