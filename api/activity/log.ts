/** Step 1 of the delivery: reads the log of events in the graph. */
import type { StatementName, Statements } from '../neo4j/catalogue.generated.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';

/** The events behind `after`, up to and including `upTo`. */
export interface Span {
  after: number;
  upTo: number;
}
/** `upTo`: no event up to here is still to appear. `forgotten`: events up to here are no longer kept. */
export interface Settled {
  upTo: number;
  forgotten: number;
}

export class EventLog {
  /**
   * Up to here the hub has handed events to the queues; null while nobody listens. A queue that catches up
   * from the log must read at least as far, or it misses the events between.
   */
  deliveredUpTo: number | null = null;
  private settling: Promise<Settled> | null = null;

  /** `requestTimeout`: milliseconds that a statement may take. */
  constructor(
    private readonly graph: Graph,
    private readonly clock: Clock,
    private readonly requestTimeout: number,
  ) {}

  get now(): number {
    return this.clock.now();
  }

  /** The number of the last event, read without a lock: the event itself may not be visible yet. */
  async last(): Promise<number | undefined> {
    return (await this.run('activity/last', {}))[0]?.seq;
  }

  /** Takes the lock of the sequence. One read serves everybody who asks while it is under way. */
  settled(): Promise<Settled> {
    this.settling ??= this.run('activity/settled', {})
      .then(([row]) => row ?? { upTo: 0, forgotten: 0 })
      .finally(() => {
        this.settling = null;
      });
    return this.settling;
  }

  run<N extends StatementName>(name: N, params: Statements[N]['params']): Promise<Statements[N]['row'][]> {
    return this.graph.run(new Deadline(this.requestTimeout), name, params);
  }
}
