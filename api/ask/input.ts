/** Shapes that the inputs of several mutations of an ask share. */
import * as v from 'valibot';
import { invalidInput } from '../request/problem.ts';
import { id, prose } from '../request/text.ts';

const need = v.picklist(['TIME', 'SKILL', 'EYES', 'CONTACT', 'THING']);
export const urgency = v.picklist(['WHENEVER', 'THIS_MONTH', 'THIS_WEEK', 'TODAY']);
export const distinct = <T>(list: T[]) => new Set(list).size === list.length;
export const needs = v.pipe(v.array(need), v.check(distinct, 'each need at most once'));
export const topicIds = v.pipe(
  v.array(id()),
  v.maxLength(10, 'at most 10 topics'),
  v.check(distinct, 'each topic at most once'),
);
export const texts = { story: v.nullish(prose(20_000)), brief: v.nullish(prose(2000)) };

export const mustBeFuture = invalidInput('until', 'a moment in the future');
