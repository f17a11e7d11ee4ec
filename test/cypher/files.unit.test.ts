// The files of cypher/ by their text alone, without a database.
import { expect, test } from '@jest/globals';
import { names } from '../../api/neo4j/catalogue.generated.ts';
import { files, fragments, migrations, whole } from './files.ts';
import { namesCreated, namesOnThePage } from './vocabulary.ts';

test('@fragment: every fragment is included somewhere', () => {
  const texts = [...files.values()];
  const unused = fragments.filter(({ name }) => !texts.some((text) => text.includes(`@include ${name}\n`)));
  expect(unused.map(({ name }) => name)).toEqual([]);
});

const kinds = { Label: 'labels', RelationshipType: 'types', Property: 'properties' } as const;

// A statement is planned anew when a name in it comes to exist, while somebody waits for its answer.
test.each(Object.entries(namesOnThePage()))('names: create every %s of docs/graph.md', (sort, onThePage) => {
  const created = new Set([...namesCreated(sort, migrations), ...names[kinds[sort as keyof typeof kinds]]]);
  expect(onThePage.filter((name) => !created.has(name))).toEqual([]);
});

// Without SEEK the whole index may be walked: a plan made while it was empty takes that for free.
test('USING INDEX: always with SEEK', () => {
  const walked = whole.filter(({ text }) => /USING INDEX (?!SEEK )/.test(text));
  expect(walked.map(({ name }) => name)).toEqual([]);
});
