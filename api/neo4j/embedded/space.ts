/**
 * Room on the disk of the embedded database. A full disk ends a database: it cannot finish the entry of its
 * log that it is writing, and answers nothing more, not even reads. So changes are refused while there is
 * still room, and a file is kept that is given back to the log when other programs fill the disk all the same.
 */
import { randomFillSync } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupProblem } from '../setup-problem.ts';

const megabyte = 1024 * 1024;
const looksEvery = 200; // milliseconds
const keepsEvery = 500; // milliseconds

/** Bytes that `DISK_RESERVE` names (`256m`, `1g`, `off`); 256 MB unless it is set. Throws SetupProblem. */
export function reserveOf({ DISK_RESERVE = '256m' }: NodeJS.ProcessEnv): number {
  if (DISK_RESERVE === 'off') return 0;
  const [, count, unit] = /^(\d{1,6})([mg])$/i.exec(DISK_RESERVE) ?? [];
  if (count === undefined)
    throw new SetupProblem('DISK_RESERVE takes megabytes or gigabytes, such as 256m or 1g, or off.');
  return Number(count) * megabyte * (unit?.toLowerCase() === 'g' ? 1024 : 1);
}

/** How much room is left on the disk of a folder. Any process may ask. */
export class DiskSpace {
  private lookedAt = Number.NEGATIVE_INFINITY;
  private lastFree = Number.POSITIVE_INFINITY;

  /** `reserve`: bytes below which nothing is written; 0 for no limit. */
  constructor(
    private readonly folder: string,
    readonly reserve: number,
  ) {}

  /** Whether there is too little room for changes. Costs a call of the system every fifth of a second. */
  get short(): boolean {
    return this.reserve > 0 && this.free < this.reserve;
  }

  /** Bytes that this user can still write. */
  get free(): number {
    if (performance.now() - this.lookedAt < looksEvery) return this.lastFree;
    this.lookedAt = performance.now();
    try {
      const { bavail, bsize } = statfsSync(this.folder);
      this.lastFree = bavail * bsize;
    } catch {
      this.lastFree = Number.POSITIVE_INFINITY; // a file system that does not tell
    }
    return this.lastFree;
  }
}

/** Keeps the reserve file of a database, and says when the disk is short of room and when it no longer is. */
export class ReserveFile {
  private readonly file: string;
  private readonly size: number;
  private readonly stopping = new AbortController();
  private loop: Promise<void> = Promise.resolve();
  private told = false;
  private stands = false;

  constructor(
    private readonly folder: string,
    private readonly space: DiskSpace,
    private readonly say: (line: string) => void,
  ) {
    this.file = join(folder, 'reserve');
    this.size = Math.floor(space.reserve / 16);
  }

  /** Makes the file if there is room for it, and watches from then on, until `stop`. */
  async start(): Promise<void> {
    if (this.space.reserve === 0) return await rm(this.file, { force: true });
    this.stands = await stat(this.file).then(
      ({ size }) => size === this.size,
      () => false,
    );
    await this.look();
    const timer = setInterval(() => {
      this.loop = this.loop.then(() => this.look());
    }, keepsEvery);
    timer.unref();
    this.stopping.signal.addEventListener('abort', () => clearInterval(timer));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  private async look(): Promise<void> {
    const { space, size } = this;
    try {
      this.tell();
      if (this.stands && space.free < size / 2) await this.giveBack();
      else if (!this.stands && space.free > space.reserve + 2 * size) await this.make();
    } catch (error) {
      this.say(`The reserve of the disk cannot be kept: ${error instanceof Error ? error.message : ''}`);
    }
  }

  private tell(): void {
    const { short, free, reserve } = this.space;
    if (short === this.told) return;
    this.told = short;
    this.say(
      short
        ? `The disk of ${this.folder} is almost full (${inMegabytes(free)} left). Nothing is written until there are ${inMegabytes(reserve)} (DISK_RESERVE); reading goes on.`
        : `There is room on the disk of ${this.folder} again (${inMegabytes(free)}): changes are written.`,
    );
  }

  private async giveBack(): Promise<void> {
    this.stands = false;
    await rm(this.file, { force: true });
    this.say(
      `The reserve of ${inMegabytes(this.size)} was given back to the disk, for the log of the database.`,
    );
  }

  /** Not zeros, which some file systems store as nothing. */
  private async make(): Promise<void> {
    const handle = await open(this.file, 'w', 0o600);
    try {
      const block = randomFillSync(Buffer.alloc(Math.min(megabyte, this.size)));
      for (let written = 0; written < this.size; written += block.length)
        await handle.write(block.subarray(0, Math.min(block.length, this.size - written)));
      await handle.sync();
      this.stands = true;
    } catch (error) {
      await rm(this.file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  }
}

const inMegabytes = (bytes: number): string => `${Math.floor(bytes / megabyte)} MB`;
