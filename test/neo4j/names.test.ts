// createNames: the names that statements mention exist before any statement is planned.
import { afterAll, expect, test } from '@jest/globals';
import { nanoid } from 'nanoid';
import { names } from '../../api/neo4j/catalogue.generated.ts';
import { createNames } from '../../api/neo4j/names.ts';
import { cypher, driver } from '../support/graph.ts';

afterAll(() => createNames(driver(), undefined));

test('createNames: creates what is new in one statement, and does nothing the second time', async () => {
  const name = `n${nanoid(10).replace(/[^A-Za-z0-9]/g, 'x')}`;
  const more = { ...names, properties: [...names.properties, name] };
  expect(await createNames(driver(), undefined, more)).toBe(true);
  expect(await createNames(driver(), undefined, more)).toBe(false);
  const created = await cypher<{ name: string }>(
    'CALL db.propertyKeys() YIELD propertyKey AS name WHERE name = $name RETURN name',
    { name },
  );
  expect(created).toEqual([{ name }]);
});
