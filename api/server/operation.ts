import { contextAnew, contextAs, type Context, type Viewer } from '../request/context.ts';

/**
 * The value GraphQL hands through one operation. It holds the context the next fields are resolved with; the
 * contexts themselves never change.
 */
export class Operation {
  private current: Context;

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

  /**
   * Another event of a subscription is about to be resolved: nothing read for the last one may be told again.
   */
  nextEvent(): void {
    this.current = contextAnew(this.current);
  }
}
