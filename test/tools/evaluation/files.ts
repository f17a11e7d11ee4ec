/** Reads the files of research data: tab separated, with a header line, compressed by gzip. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Edge, Review } from './split.ts';

/** The evaluation cannot start; the message is a sentence for the user. */
export class NoData extends Error {
  override readonly name = 'NoData';
}

const unpack = promisify(gunzip);

/** The trust edges of a data set. The weight is 1 where the file has none. */
export async function readEdges(folder: string, file: string): Promise<Edge[]> {
  return (await readRows(folder, file)).map(([from = '', to = '', weight = '1']) => ({
    from,
    to,
    weight: Number(weight),
  }));
}

export async function readReviews(folder: string, file: string): Promise<Review[]> {
  return (await readRows(folder, file)).map(([writer = '', product = '', category = '']) => ({
    writer,
    product,
    category,
  }));
}

async function readRows(folder: string, file: string): Promise<string[][]> {
  const packed = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    throw new NoData(
      `The evaluation needs the file ${file} in ${folder}, and it cannot be read (${error.code ?? error.message}).`,
    );
  });
  const [, ...lines] = (await unpack(packed)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}
