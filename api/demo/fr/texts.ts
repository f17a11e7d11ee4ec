import type { Texts } from '../texts.ts';
import { asks } from './asks.ts';
import { circle } from './circle.ts';
import { garden } from './garden.ts';
import { music } from './music.ts';
import { town } from './town.ts';
import { projects, topics } from './words.ts';

export const french: Texts = { people: { ...circle, ...garden, ...music, ...town }, topics, projects, asks };
