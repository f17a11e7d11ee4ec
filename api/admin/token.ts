import { Deadline } from '../neo4j/deadline.ts';
import { allScopes, scopeName, usualScopes } from '../token/scopes.ts';
import { hashOf } from '../request/secret.ts';
import { noteNow } from '../request/security-log.ts';
import { newToken, tokenDays } from '../token/token.ts';
import type { Scope } from '../../schema/enums.generated.ts';
import { chunks } from '../neo4j/chunks.ts';
import { parsed, UsageProblem, type Command } from './command.ts';

const unusual = allScopes.filter((scope) => !usualScopes.includes(scope));

export const token: Command = {
  usage: ['token <ref or e-mail>… [--scopes trust:read,asks:write] [--days 90]'],
  means:
    'Makes a bearer token for each and prints them, this once: name, tabulator, token. ' +
    `They are valid for ${tokenDays.usual} days unless said, ${tokenDays.most} at most. Scopes: ${allScopes.map(scopeName).join(', ')}; all but ${unusual.map(scopeName).join(', ')} unless named.`,
  plan(args) {
    const { values, positionals: names } = parsed({
      args,
      allowPositionals: true,
      options: { scopes: { type: 'string' }, days: { type: 'string' } },
    });
    if (names.length === 0) throw new UsageProblem('Expected a ref or an e-mail address.');
    const scopes = values.scopes === undefined ? usualScopes : scopesOf(values.scopes);
    const days = daysOf(values.days);
    return async ({ graph, clock, out, say }) => {
      let unknown = 0;
      for (const some of chunks(names, 200)) {
        const made = await graph.write(new Deadline(30_000), async (run) => {
          const tokens: { name: string; token: string | null }[] = [];
          for (const name of some) {
            const token = newToken();
            const [holder] = await run('token/create', {
              name,
              token: clock.newId('token'),
              hash: hashOf(token),
              scopes,
              now: clock.now(),
              expiresAt: clock.now() + days * 24 * 3_600_000,
            });
            if (holder)
              await noteNow(run, clock.now(), {
                kind: 'TOKEN_MADE',
                person: holder.person,
                what: holder.token,
              });
            tokens.push({ name, token: holder ? token : null });
          }
          return tokens;
        });
        for (const { name, token } of made) {
          if (token === null) say(`There is nobody with the ref or e-mail address "${name}".`);
          else out(`${name}\t${token}`);
        }
        unknown += made.filter(({ token }) => token === null).length;
      }
      return unknown > 0 ? 1 : 0;
    };
  },
};

function daysOf(text = String(tokenDays.usual)): number {
  const days = /^\d+$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > tokenDays.most)
    throw new UsageProblem(`--days takes a whole number from 1 to ${tokenDays.most}.`);
  return days;
}

function scopesOf(list: string): Scope[] {
  const wanted = [
    ...new Set(
      list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
  const unknown = wanted.filter((name) => !allScopes.some((scope) => scopeName(scope) === name));
  if (unknown.length > 0 || wanted.length === 0) {
    throw new UsageProblem(
      `${unknown.length > 0 ? `There is no scope ${unknown.join(', ')}` : 'No scope was named'}; there are ${allScopes.map(scopeName).join(', ')}.`,
    );
  }
  return allScopes.filter((scope) => wanted.includes(scopeName(scope)));
}
