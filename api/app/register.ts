import * as v from 'valibot';
import { mutation } from '../request/mutation.ts';
import { conflict, limitReached } from '../request/problem.ts';
import { noteNow } from '../request/security-log.ts';
import { line } from '../request/text.ts';
import { expectedRedirect, isRedirect } from './redirect.ts';

const inDemo = conflict('In the demonstration house nobody registers an app: it would end with the house.');

export const registerApp = mutation({
  check: v.object({
    name: line(60),
    redirects: v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.check(isRedirect, expectedRedirect))),
      v.maxLength(10, 'at most 10 addresses'),
      v.check((list) => new Set(list).size === list.length, 'each address once'),
    ),
    purpose: line(300),
  }),
  subject: (_input, _me, clock) => clock.newId('app'),
  async apply({ run, me, now }, input, app) {
    const [made] = await run('app/register', { me, app, ...input, now });
    if (made?.demo) return inDemo;
    if (!made?.allowed) return limitReached(`One can register ${made?.limit} apps.`, null);
    await noteNow(run, now, { kind: 'APP_REGISTERED', person: me, what: app });
    return null;
  },
});
