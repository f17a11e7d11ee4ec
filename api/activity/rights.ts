/** Who hears of what, by the rights of a moment. */
import { Deadline } from '../neo4j/deadline.ts';
import type { StatementName, Statements } from '../neo4j/catalogue.generated.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Clock } from '../request/clock.ts';
import type { EventRow } from './event.ts';

/** Milliseconds for which a right that was looked at is good. */
export const fresh = 100;

interface Span {
  after: number;
  upTo: number;
}
/** What each hears of, and by which sessions and tokens they still come in, as was found at a moment. */
export interface Hearing {
  at: number;
  of: ReadonlyMap<string, { events: EventRow[]; doors: readonly string[] }>;
}
/** Numbers of events by the viewer they may concern. */
export type Concerned = ReadonlyMap<string, readonly number[]>;

export class Rights {
  constructor(
    private readonly graph: Graph,
    private readonly clock: Clock,
    private readonly patience: number,
  ) {}

  /** Who of those that listen may be concerned by what happened. */
  async concerned(listens: (viewer: string) => boolean, span: Span): Promise<Concerned> {
    const concerned = new Map<string, number[]>();
    for (const { seq, viewers } of await this.run('activity/recipients', span)) {
      for (const viewer of viewers)
        if (listens(viewer)) concerned.set(viewer, [...(concerned.get(viewer) ?? []), seq]);
    }
    return concerned;
  }

  /** Who of these viewers hears of what may concern them. */
  async hearing(viewers: readonly string[], concerned: Concerned): Promise<Hearing> {
    const pairs = viewers
      .flatMap((viewer) => concerned.get(viewer)?.map((seq) => `${viewer}:${seq}`) ?? [])
      .join(' ');
    const of = new Map<string, { events: EventRow[]; doors: readonly string[] }>();
    for (const { viewer, doors, ...event } of await this.run('activity/deliveries', {
      pairs,
      now: this.clock.now(),
    })) {
      of.set(viewer, { doors, events: [...(of.get(viewer)?.events ?? []), event] });
    }
    return { at: performance.now(), of };
  }

  /** What one hears of according to the log, the first of it. */
  missed(viewer: string, span: Span, limit: number): Promise<EventRow[]> {
    return this.run('activity/list', { me: viewer, ...span, now: this.clock.now(), limit });
  }

  /** Which of these sessions and tokens still let their holders in. */
  async alive(sessions: readonly string[], tokens: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(
      (await this.run('activity/alive', { sessions, tokens, now: this.clock.now() })).map(({ id }) => id),
    );
  }

  run<N extends StatementName>(name: N, params: Statements[N]['params']): Promise<Statements[N]['row'][]> {
    return this.graph.run(new Deadline(this.patience), name, params);
  }
}
