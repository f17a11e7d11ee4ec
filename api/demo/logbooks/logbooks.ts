/** All entries of the demonstration, by a ref. */
import { greenhouse } from './greenhouse.ts';
import { others } from './others.ts';

export const entries = { ...greenhouse, ...others };
export type EntryRef = keyof typeof entries;
