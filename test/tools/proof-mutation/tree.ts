/** A copy of the tree into which leaks are planted, one at a time. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Leak } from './leaks.ts';

const leftOut = new Set(['node_modules', '.git', '.data', 'dist']);

export class Tree {
  readonly folder = mkdtempSync(join(tmpdir(), 'tiers-espace-leaks-'));
  /** A digest of cypher/ at the last generation. */
  private generated = '';

  constructor(root: string) {
    cpSync(root, this.folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Puts a leak in its place; the function takes it out again. */
  plant({ name, file, from, to }: Leak): () => void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(from).length !== 2) throw new Error(`${name}: this must stand once in ${file}: ${from}`);
    writeFileSync(
      path,
      text.replace(from, () => to),
    );
    return () => writeFileSync(path, text);
  }

  /** Generates the statements from cypher/, if any of them has changed since. */
  generate(): void {
    const sources = createHash('sha256');
    for (const name of readdirSync(join(this.folder, 'cypher'), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.cypher')) sources.update(readFileSync(join(this.folder, 'cypher', name)));
    const digest = sources.digest('hex');
    if (digest !== this.generated) this.run('npm', 'run', '-s', 'codegen');
    this.generated = digest;
  }

  /** Bundles the server that tests talk to. */
  bundle(): void {
    this.run(process.execPath, 'build.mjs');
  }

  private run(command: string, ...args: string[]): void {
    const { status, stderr } = spawnSync(command, args, { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
