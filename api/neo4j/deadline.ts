/** The time a request may take, and the errors it ends with when the database does not answer in that time. */

/**
 * The database cannot be reached, is restarting, or did not answer in time. Where a change was asked for, it
 * was not made and will not be.
 */
export class Unavailable extends Error {
  override readonly name: string = 'Unavailable';
  /** The code in the answer. */
  readonly code: string = 'UNAVAILABLE';
  constructor(
    message = 'Temporarily unavailable. Nothing was lost; please try again in a moment.',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A change was sent to be committed, and the database did not say whether it was. */
export class MaybeDone extends Error {
  override readonly name = 'MaybeDone';
  /**
   * `advice`: a sentence that says what to do. `key`: the retry key under which the same change, sent again,
   * is made once.
   */
  constructor(
    options?: ErrorOptions,
    advice = 'Look whether it was before you do it again.',
    readonly key: string | null = null,
  ) {
    super(`This may have been done: the database did not say so in time. ${advice}`, options);
  }
}

/** The disk of the database is almost full: nothing was changed, and nothing can be until there is room. */
export class ReadOnly extends Unavailable {
  override readonly name: string = 'ReadOnly';
  override readonly code: string = 'READ_ONLY';
  constructor() {
    super('Nothing can be changed here at the moment, because the disk is almost full. Reading goes on.');
  }
}

/** The moment by which a request must be answered. The signal can end it earlier. */
export class Deadline {
  private readonly end: number;
  constructor(
    milliseconds: number,
    private readonly signal?: AbortSignal,
  ) {
    this.end = performance.now() + milliseconds;
  }

  /** Whether the time has passed or the signal was given: no further work is begun. */
  get over(): boolean {
    return this.signal?.aborted === true || performance.now() >= this.end;
  }

  /** Throws Unavailable when the time has passed. */
  check(): void {
    if (this.over) throw new Unavailable();
  }

  /** Milliseconds left, at least 1: for Neo4j a timeout of 0 means no limit. */
  remaining(): number {
    return Math.max(1, Math.ceil(this.end - performance.now()));
  }

  /**
   * The result of the work; throws Unavailable when the deadline comes first. The time limit of the database
   * is not enough, because a connection that hangs returns nothing at all. When the deadline is already over,
   * the work is not begun.
   */
  async race<T>(work: () => Promise<T>): Promise<T> {
    this.check();
    let giveUp = () => {};
    const late = new Promise<never>((_, reject) => {
      giveUp = () => reject(new Unavailable());
    });
    const timer = setTimeout(giveUp, this.remaining() + 50);
    this.signal?.addEventListener('abort', giveUp);
    try {
      return await Promise.race([work(), late]);
    } finally {
      clearTimeout(timer);
      this.signal?.removeEventListener('abort', giveUp);
    }
  }
}
