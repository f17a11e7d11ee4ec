import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { notFound } from '../request/problem.ts';
import { id } from '../request/text.ts';
import { level, weights } from '../trust/level.ts';

export const people = v.pipe(
  v.array(id()),
  v.maxLength(1000, 'at most 1,000 people'),
  v.check((list) => new Set(list).size === list.length, 'each person at most once'),
);

export const setPerimeter = mutation({
  check: v.object({
    projectId: id(),
    threshold: v.nullish(level()),
    only: v.nullish(people),
    except: v.nullish(people),
  }),
  subject: ({ projectId }) => projectId,
  async apply({ run, me }, { threshold, only, except }, project) {
    const [found] = await run('perimeter/set', {
      me,
      project,
      change: {
        threshold: threshold ? weights[threshold] : null,
        setsOnly: only !== undefined,
        only: only ?? null,
        except: except ?? null,
      },
    });
    if (!found) return notFound('projectId');
    if (found.only < (only?.length ?? 0)) return notFound('only');
    return found.except < (except?.length ?? 0) ? notFound('except') : null;
  },
});
