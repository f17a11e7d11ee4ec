import type { GraphQLResolveInfo } from 'graphql';
import { contextAnew, contextAs, type Context, type Viewer } from '../request/context.ts';

type Path = GraphQLResolveInfo['path'];

/**
 * The value GraphQL hands through one operation. It holds the context the next fields are resolved with; the
 * contexts themselves never change.
 */
export class Operation {
  private current: Context;
  /** The mutations of this operation that were done, by the names their payloads have in the answer. */
  private readonly done = new Set<string>();

  /** `cost`: the points that it was counted with, where they are known before it begins. */
  constructor(
    context: Context,
    readonly cost = 0,
  ) {
    this.current = context;
  }

  get context(): Context {
    return this.current;
  }

  /** A mutation has let its caller in or out: the fields that follow are answered as to this viewer. */
  become(viewer: Viewer | null): void {
    this.current = contextAs(this.current, viewer);
  }

  /** A mutation was done: what fails from now on below its payload is only the reading back. */
  noteDone(name: string): void {
    this.done.add(name);
  }

  /** Whether a field is in the payload of a mutation that was done. */
  readsBack(path: Path): boolean {
    if (this.done.size === 0) return false;
    let root = path;
    while (root.prev) root = root.prev;
    return this.done.has(String(root.key));
  }

  /**
   * Another event of a subscription is about to be resolved: nothing read for the last one may be told again.
   */
  nextEvent(): void {
    this.current = contextAnew(this.current);
  }
}
