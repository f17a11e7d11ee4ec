/** The queues of those who listen in this process, by viewer. */
import { GraphQLError } from 'graphql';
import type { SubscriberQueue } from './queue.ts';

/** Subscriptions that a viewer may have open at a time. */
const most = 20;

export class Subscribers {
  private readonly queues = new Map<string, Set<SubscriberQueue>>();

  /** Throws RATE_LIMITED where the viewer has too many open. */
  add(queue: SubscriberQueue): void {
    const mine = this.queues.get(queue.viewer.id) ?? new Set();
    if (mine.size >= most)
      throw new GraphQLError(`One can have ${most} subscriptions open at a time.`, {
        extensions: { code: 'RATE_LIMITED' },
      });
    this.queues.set(queue.viewer.id, mine.add(queue));
  }

  remove(queue: SubscriberQueue): void {
    const mine = this.queues.get(queue.viewer.id);
    mine?.delete(queue);
    if (mine?.size === 0) this.queues.delete(queue.viewer.id);
  }

  get none(): boolean {
    return this.queues.size === 0;
  }

  has(viewer: string): boolean {
    return this.queues.has(viewer);
  }

  of(viewers: Iterable<string>): SubscriberQueue[] {
    return [...viewers].flatMap((viewer) => [...(this.queues.get(viewer) ?? [])]);
  }

  all(): SubscriberQueue[] {
    return this.of(this.queues.keys());
  }
}
