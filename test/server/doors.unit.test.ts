// What each door lets through, field by field: a session in a browser, a token of one's own, an app. What the
// schema says in its descriptions is what happens.
import { expect, test } from '@jest/globals';
import { GraphQLError, isObjectType, type GraphQLField } from 'graphql';
import type { Scope } from '../../schema/enums.generated.ts';
import type { Viewer } from '../../api/request/context.ts';
import { createSchema } from '../../api/server/schema.ts';
import { allScopes, appScopes, scopeName } from '../../api/token/scopes.ts';

type Field = GraphQLField<unknown, unknown>;

const fields = Object.values(createSchema().getTypeMap())
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({
      id: `${type.name}.${field.name}`,
      field: field as Field,
    })),
  );

/** What the description of a field says to a front end. */
function saidOf({ description }: Field) {
  const text = description ?? '';
  const [, names = ''] = /A token needs the scopes? ((?:`[a-z:]+`(?: and )?)+)/.exec(text) ?? [];
  return {
    toTokens: !text.includes('Closed to tokens.'),
    toApps: !/Closed to (tokens|apps)\./.test(text),
    scopes: allScopes.filter((scope) => names.includes(`\`${scopeName(scope)}\``)),
  };
}

const viewer = (scopes: readonly Scope[] | null, app: string | null = null): Viewer => ({
  id: 'person_1',
  scopes: scopes && new Set(scopes),
  session: scopes ? null : 'session_1',
  token: scopes ? 'token_1' : null,
  app,
  house: null,
});

/** Whether the field is refused. Behind the doors there is nothing here, and resolvers fail otherwise. */
async function isRefused({ resolve, subscribe }: Field, who: Viewer): Promise<boolean> {
  const operation = { context: { viewer: who }, readsBack: () => false, nextEvent: () => {} };
  const info = { path: { key: 'field' }, fieldName: 'field' };
  for (const open of [resolve, subscribe])
    try {
      await (open as unknown as ((...all: unknown[]) => unknown) | undefined)?.({}, {}, operation, info);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions['code'] === 'FORBIDDEN') return true;
    }
  return false;
}

test('every door gives what the description of the field says, and refuses the rest', async () => {
  let decisions = 0;
  const wrong: string[] = [];
  const expectDoor = async (id: string, field: Field, door: string, who: Viewer, refused: boolean) => {
    decisions += 1;
    if ((await isRefused(field, who)) !== refused) wrong.push(`${id}: ${door}`);
  };
  for (const { id, field } of fields) {
    const { toTokens, toApps, scopes } = saidOf(field);
    const askable = scopes.filter((scope) => appScopes.includes(scope));
    await expectDoor(id, field, 'session', viewer(null), false);
    await expectDoor(id, field, 'token with the scopes', viewer(scopes), !toTokens);
    await expectDoor(
      id,
      field,
      'app with those of the scopes it can have',
      viewer(askable, 'app_1'),
      !toApps,
    );
    await expectDoor(id, field, 'app with all it can have', viewer(appScopes, 'app_1'), !toApps);
    for (const lacking of scopes) {
      const others = allScopes.filter((scope) => scope !== lacking);
      await expectDoor(id, field, `token without ${lacking}`, viewer(others), true);
      await expectDoor(id, field, `app without ${lacking}`, viewer(others, 'app_1'), true);
    }
  }
  expect(wrong).toEqual([]);
  expect(decisions).toBeGreaterThan(2_000);
});
