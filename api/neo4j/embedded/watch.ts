import { setTimeout as sleep } from 'node:timers/promises';
import type { Child, Launch } from './child.ts';
import { startChild } from './child.ts';
import { freePort } from './configuration.ts';
import { boltUri, Health } from './connection.ts';
import { explainKnown } from './failures.ts';
import type { Ownership } from './owner.ts';
import { PortTaken } from '../setup-problem.ts';
import { identify } from './processes.ts';
import { failureOf, untilReady } from './ready.ts';
import { recoverySetting } from './recovery.ts';

const PORTS_TRIED = 5;
const FIRST_PAUSE = 500; // milliseconds, doubled with every failure in a row
const LONGEST_PAUSE = 30_000; // milliseconds
const HEALTHY_AFTER = 60_000; // milliseconds of being ready after which earlier failures no longer count

const HEALTH_EVERY = 2_000; // milliseconds
/**
 * A log that was cut off in the middle of a record, as a full disk does, makes Neo4j read text as the length of
 * a text, and make room for up to 2 GB, before it finds that the log has ended.
 */
const HEAP_FOR_CUT_LOG = '3g';

/** How long to wait before starting again after so many failures in a row (1, 2, …), in milliseconds. */
export function pauseAfter(failures: number): number {
  return Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
}

/** Keeps one Neo4j running: whenever its process ends, it is started again on the same port, until `stop`. */
export class Watch {
  readonly #launch: Launch;
  readonly #ownership: Ownership;
  readonly #say: (line: string) => void;
  readonly #stopping = new AbortController();
  #child: Child | undefined;
  #port = 0;
  #loop: Promise<void> = Promise.resolve();

  constructor(launch: Launch, ownership: Ownership, say: (line: string) => void) {
    this.#launch = launch;
    this.#ownership = ownership;
    this.#say = say;
  }

  get port(): number {
    return this.#port;
  }

  /** The pid of the process now, undefined between two of them. */
  get pid(): number | undefined {
    return this.#child?.hasEnded() ? undefined : this.#child?.pid;
  }

  /** What the process now running has written into debug.log. */
  async logged(): Promise<string> {
    return (await this.#child?.printed())?.debug ?? '';
  }

  /**
   * Resolves when Neo4j is ready for the first time; from then on it is watched. Throws SetupProblem when it
   * does not start, the signal's reason when aborted; then nothing runs.
   */
  async start(signal: AbortSignal): Promise<void> {
    for (let triesLeft = PORTS_TRIED - 1; ; triesLeft--) {
      this.#port = await freePort();
      try {
        const child = await this.#startMended(signal);
        this.#loop = this.#watch(child);
        return;
      } catch (error) {
        if (!(error instanceof PortTaken) || triesLeft === 0) throw error;
        this.#say(`${error.message} Trying another one.`);
      }
    }
  }

  /**
   * Ends Neo4j for good, also in the middle of a start or a pause. Resolves once its process is gone: within
   * 4.5 s.
   */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#child?.stop();
    await this.#loop;
  }

  /**
   * Starts Neo4j. If it runs out of memory, it is started once with more, in which it can read the log to its
   * end, and then with its own again.
   */
  async #startMended(signal: AbortSignal, launch = this.#launch): Promise<Child> {
    try {
      return await this.#startChild(signal, launch);
    } catch (error) {
      const { console } = (await this.#child?.printed()) ?? { console: '' };
      if (!/Terminating due to java\.lang\.OutOfMemoryError/.test(console)) throw error;
      this.#say(`Neo4j ran out of memory while starting. It is started once with ${HEAP_FOR_CUT_LOG}.`);
      const mended = await this.#startChild(signal, { ...launch, heap: HEAP_FOR_CUT_LOG });
      await mended.stop();
      return await this.#startChild(signal, this.#launch);
    }
  }

  async #startChild(signal: AbortSignal, launch: Launch): Promise<Child> {
    signal.throwIfAborted();
    const child = await startChild(launch, this.#port);
    this.#child = child;
    const stop = () => void child.stop(); // at once: the wait below may hang on a statement
    signal.addEventListener('abort', stop);
    try {
      const java = child.pid === undefined ? null : ((await identify(child.pid)) ?? null);
      await this.#ownership.note({ java, port: this.#port, ready: false });
      await untilReady(child, launch, this.#port, signal);
      await this.#ownership.note({ java, port: this.#port, ready: true });
      this.#say(`Neo4j is ready (pid ${child.pid}, port ${this.#port}).`);
      return child;
    } catch (error) {
      await child.stop();
      signal.throwIfAborted(); // what the process died of was then us
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async #watch(first: Child): Promise<void> {
    const { signal } = this.#stopping;
    let child: Child | undefined = first;
    let failures = 0;
    let trouble: string;
    let launch = this.#launch;
    while (!signal.aborted) {
      try {
        child ??= await this.#startMended(signal, launch);
        const readySince = performance.now();
        const { how, logIsCut } = await this.#endOf(child, signal);
        trouble = how + (await this.#reason(child));
        // What was cut off was acknowledged to nobody.
        launch = logIsCut
          ? { ...this.#launch, settings: new Map([...this.#launch.settings, recoverySetting]) }
          : this.#launch;
        if (performance.now() - readySince > HEALTHY_AFTER) failures = 0;
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error);
      }
      child = undefined;
      if (signal.aborted) return;
      failures += 1;
      this.#say(`${trouble}\nStarting it again in ${pauseAfter(failures) / 1000} s.`);
      await this.#pause(pauseAfter(failures), signal);
    }
  }

  /** Waits until the process has ended. One that can no longer write its log answers nothing: it is stopped. */
  async #endOf(child: Child, signal: AbortSignal): Promise<{ how: string; logIsCut: boolean }> {
    const health = new Health(boltUri(this.#port), this.#launch.password);
    try {
      for (;;) {
        const ended = await Promise.race([child.ended, sleep(HEALTH_EVERY, undefined, { signal })]);
        if (ended !== undefined) return { how: `Neo4j ended unexpectedly (${ended}).`, logIsCut: false };
        if (!(await health.isStopped())) continue;
        await child.stop();
        return {
          how: 'Neo4j could not write its log and no longer answered: it was stopped.',
          logIsCut: true,
        };
      }
    } finally {
      await health.close();
    }
  }

  /** Why it ended, for a person, where its last words tell. */
  async #reason(child: Child): Promise<string> {
    const known = explainKnown(await failureOf(child, this.#launch, this.#port));
    return known ? `\n${known}` : '';
  }

  async #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    try {
      await this.#ownership.note({ java: null, port: this.#port, ready: false });
      await sleep(milliseconds, undefined, { signal });
    } catch (error) {
      // A full disk, say: not noted, those who wait learn it by not being answered.
      if (!signal.aborted) this.#say(`The owner's file could not be written: ${String(error)}`);
    }
  }
}
