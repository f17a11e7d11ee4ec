import type { Texts } from '../texts.ts';
import { asks } from './asks.ts';
import { circle } from './circle.ts';
import { garden } from './garden.ts';
import { greenhouse } from './greenhouse.ts';
import { music } from './music.ts';
import { others } from './others.ts';
import { introductions, invitation, messages } from './talk.ts';
import { town } from './town.ts';
import { projects, topics } from './words.ts';

export const french: Texts = {
  people: { ...circle, ...garden, ...music, ...town },
  topics,
  projects,
  asks,
  entries: { ...greenhouse, ...others },
  messages,
  introductions,
  invitation,
};
