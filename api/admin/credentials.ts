/** What lets people in: the host sees and ends sessions and tokens. */
import { tellEnded } from '../account/ended.ts';
import { Deadline } from '../neo4j/deadline.ts';
import type { Run } from '../neo4j/graph.ts';
import { noteNow } from '../request/security-log.ts';
import { scopeName } from '../token/scopes.ts';
import { parsed, UsageProblem, type Command, type Desk, type Work } from './command.ts';
import { each } from './people.ts';

type Kind = 'sessions' | 'tokens';
const limit = 1_000_000;
const iso = (at: number) => new Date(at).toISOString();
const day = (at: number | null) => (at === null ? 'never' : iso(at).slice(0, 10));

/** Lists what a person has, one a line: id, when it was made, day of last use, end, and a token's scopes. */
async function list(run: Run, { out, clock }: Desk, kind: Kind, me: string): Promise<void> {
  const page = { me, now: clock.now(), before: null, beforeId: null, limit };
  if (kind === 'sessions')
    for (const { id, at, lastSeenAt, expiresAt } of await run('account/sessions', page))
      out([id, iso(at), day(lastSeenAt), iso(expiresAt)].join('\t'));
  else
    for (const { id, at, lastUsedAt, expiresAt, scopes } of await run('token/list', page))
      out([id, iso(at), day(lastUsedAt), iso(expiresAt), scopes.map(scopeName).join(',')].join('\t'));
}

const endOf = { sessions: 'SESSIONS_ENDED', tokens: 'TOKENS_ENDED' } as const;

async function end(run: Run, { clock }: Desk, kind: Kind, me: string | null, only: string | null) {
  const [row] = await run('account/end', {
    me,
    everyone: me === null,
    types: kind === 'sessions' ? ['ENTERED'] : ['HOLDS', 'GRANTS'],
    only,
  });
  await noteNow(run, clock.now(), { kind: endOf[kind], person: me, what: only });
  await tellEnded(run);
  return row?.ended ?? 0;
}

function planned(kind: Kind, args: string[]): Work {
  const { values, positionals } = parsed({
    args,
    allowPositionals: true,
    options: { end: { type: 'boolean' }, everyone: { type: 'boolean' }, only: { type: 'string' } },
  });
  const [name] = positionals;
  if (values.everyone) {
    if (positionals.length > 0 || !values.end || values.only !== undefined)
      throw new UsageProblem('--everyone goes with --end, and with nothing else.');
    return async (desk) => {
      const ended = await desk.graph.write(new Deadline(60_000), (run) => end(run, desk, kind, null, null));
      desk.out(`${ended}`);
      return 0;
    };
  }
  if (name === undefined || positionals.length > 1) throw new UsageProblem('Expected one person.');
  if (values.only !== undefined && !values.end) throw new UsageProblem('--only goes with --end.');
  return (desk) =>
    each({ ...desk, out: () => {} }, [name], async (run, { id }) => {
      if (!values.end) await list(run, desk, kind, id);
      else if ((await end(run, desk, kind, id, values.only ?? null)) === 0 && values.only !== undefined)
        return `has no ${kind.slice(0, -1)} ${values.only}`;
      return null;
    });
}

const command = (kind: Kind): Command => ({
  usage: [
    `${kind} <ref, e-mail or id>`,
    `${kind} <ref, e-mail or id> --end [--only ID]`,
    `${kind} --everyone --end`,
  ],
  means: `Lists the ${kind} of a person, or ends them at once: all, or the one with this id; or those of everybody.`,
  plan: (args) => planned(kind, args),
});

export const sessions = command('sessions');
export const tokens = command('tokens');
