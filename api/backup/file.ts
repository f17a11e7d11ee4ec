/**
 * The file of a backup: lines of JSON, compressed with gzip. The first line says what it is, the last one
 * counts the others and holds the SHA-256 of all bytes before it. It can be read without this program, with
 * `gunzip`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { access, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { systemCode } from '../neo4j/embedded/files.ts';
import { SetupProblem } from '../neo4j/setup-problem.ts';

/** The first line. */
export interface Header {
  backup: 'tiers-espace';
  format: 1;
  /** When it was made: ISO 8601, UTC. */
  at: string;
  /** Whether it holds what lets people in: tokens, sessions, links, invitations and the key of cursors. */
  secrets: boolean;
  migrations: { name: string; checksum: string }[];
}

/** How often each label and each type of relationship occurs. */
export interface Counts {
  nodes: number;
  relationships: number;
  labels: Record<string, number>;
  types: Record<string, number>;
}

/** A label or type may be called `__proto__`. */
export const noCounts = (): Counts => ({
  nodes: 0,
  relationships: 0,
  labels: Object.create(null) as Record<string, number>,
  types: Object.create(null) as Record<string, number>,
});

export interface NodeLine {
  /** A number of this file, by which relationships name it. */
  node: number;
  labels: string[];
  properties: Record<string, unknown>;
}
export interface RelationshipLine {
  relationship: string;
  from: number;
  to: number;
  properties: Record<string, unknown>;
}

const partOf = 1 << 18; // characters handed on at once

/** Writes a backup into a temporary file beside its place. `finish` puts it there, whole; `discard` nothing. */
export class BackupWriter {
  readonly counts = noCounts();
  private readonly hash = createHash('sha256');
  private readonly gzip = createGzip({ level: 3 });
  private text = '';
  private constructor(
    private readonly place: string,
    private readonly temporary: string,
    private readonly written: Promise<void>,
  ) {}

  /** Throws SetupProblem where a file stands already, or none can be made. */
  static async open(place: string): Promise<BackupWriter> {
    await mustBeFree(place);
    const temporary = `${place}.${randomUUID()}.part`;
    const file = await open(temporary, 'wx', 0o600).catch((error: unknown) => {
      throw new SetupProblem(`${place} cannot be made: ${systemCode(error) ?? String(error)}.`);
    });
    const writer: BackupWriter = new BackupWriter(
      place,
      temporary,
      Promise.resolve().then(() => pipeline(writer.gzip, file.createWriteStream())),
    );
    writer.written.catch(() => {}); // told by the next line, or by `finish`
    return writer;
  }

  /** A promise only where the disk is to be waited for: to await each of a million lines takes a while. */
  line(json: string): Promise<void> | undefined {
    this.text += json;
    this.text += '\n';
    return this.text.length >= partOf ? this.handOn() : undefined;
  }

  /** The end line, and everything to the disk. Throws SetupProblem where the disk does not take it. */
  async finish(): Promise<void> {
    try {
      await this.handOn();
      const end = { end: true, ...this.counts, sha256: this.hash.digest('hex') };
      this.gzip.end(`${JSON.stringify(end)}\n`);
      await this.written;
      await sync(this.temporary, 'r+');
      await putInPlace(this.temporary, this.place);
    } catch (error) {
      throw explained(error, this.place);
    }
  }

  async discard(): Promise<void> {
    this.gzip.destroy();
    await this.written.catch(() => {});
    await rm(this.temporary, { force: true });
  }

  private async handOn(): Promise<void> {
    const part = Buffer.from(this.text);
    this.text = '';
    this.hash.update(part);
    if (!this.gzip.write(part))
      await Promise.race([once(this.gzip, 'drain'), this.written]).catch((error: unknown) => {
        throw explained(error, this.place);
      });
  }
}

async function mustBeFree(place: string): Promise<void> {
  const stands = await access(place).then(
    () => true,
    () => false,
  );
  if (stands) throw new SetupProblem(`${place} exists already. Choose another name, or move it away first.`);
}

/** Where the file system has hard links, a file that was made meanwhile is not overwritten either. */
async function putInPlace(temporary: string, place: string): Promise<void> {
  try {
    await link(temporary, place);
    await rm(temporary);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') await mustBeFree(place);
    await rename(temporary, place);
  }
  await sync(dirname(place), 'r').catch(() => {}); // Windows opens no folders
}

/** Waits until what was written to a file is on the disk. */
async function sync(file: string, flags: string): Promise<void> {
  const handle = await open(file, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function explained(error: unknown, place: string): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new SetupProblem(`The disk of ${place} is full: no backup was made.`);
  return error;
}

/** Whole lines of the file in groups, each with its number, from 1. */
async function* linesOf(place: string): AsyncGenerator<Buffer[]> {
  const source = createReadStream(place);
  const text = createGunzip();
  const failed = pipeline(source, text).catch((error: unknown) => error);
  let rest: Buffer[] = [];
  try {
    for await (const part of text as AsyncIterable<Buffer>) {
      const lines: Buffer[] = [];
      let start = 0;
      for (let end = part.indexOf(10); end >= 0; end = part.indexOf(10, start)) {
        lines.push(Buffer.concat([...rest, part.subarray(start, end + 1)]));
        rest = [];
        start = end + 1;
      }
      if (start < part.length) rest.push(part.subarray(start));
      if (lines.length > 0) yield lines;
    }
  } catch (error) {
    throw unreadable(place, error);
  }
  const error = await failed;
  if (error) throw unreadable(place, error);
  if (rest.length > 0) throw damaged(place);
}

function unreadable(place: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code?.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE') return damaged(place);
  return code ? new SetupProblem(`${place} cannot be read: ${code}.`) : error;
}

const damaged = (place: string) =>
  new SetupProblem(`${place} is not a whole backup of tiers-espace: it was cut off or changed.`);

/** A backup that was read to its end once and found whole. */
export interface WholeBackup {
  place: string;
  header: Header;
  counts: Counts;
}

/** Reads the whole file and compares its checksum and counts. Throws SetupProblem where they differ. */
export async function checkBackup(place: string): Promise<WholeBackup> {
  const hash = createHash('sha256');
  let header: Header | undefined;
  let last: Buffer | undefined;
  for await (const lines of linesOf(place))
    for (const line of lines) {
      header ??= headerFrom(line, place);
      if (last) hash.update(last);
      last = line;
    }
  const end = parsed(last) as (Counts & { end: true; sha256: string }) | undefined;
  if (!header || end?.end !== true || end.sha256 !== hash.digest('hex')) throw damaged(place);
  const { nodes, relationships, labels, types } = end;
  return { place, header, counts: { nodes, relationships, labels, types } };
}

function headerFrom(line: Buffer, place: string): Header {
  const header = parsed(line) as { backup?: unknown; format?: unknown } | undefined;
  if (header?.backup !== 'tiers-espace') throw damaged(place);
  if (header.format !== 1)
    throw new SetupProblem(`${place} was made by a newer version of tiers-espace than this one.`);
  return header as Header;
}

function parsed(line: Buffer | undefined): unknown {
  try {
    return JSON.parse(line?.toString() ?? '');
  } catch {
    return undefined;
  }
}

/** The nodes and relationships of a backup in groups of at most `size`, nodes first. */
export async function* contentOf(
  { place }: WholeBackup,
  size: number,
): AsyncGenerator<(NodeLine | RelationshipLine)[]> {
  let group: (NodeLine | RelationshipLine)[] = [];
  for await (const lines of linesOf(place))
    for (const line of lines) {
      const item = JSON.parse(line.toString()) as NodeLine | RelationshipLine | Header | { end: true };
      if ('backup' in item || 'end' in item) continue;
      group.push(item);
      if (group.length === size) yield group.splice(0);
    }
  if (group.length > 0) yield group;
}
