/**
 * Thirty documents that would keep the server or its database busy out of all proportion to their length, if
 * they were begun. Each is refused before any statement runs. The attack program measures what that costs
 * (test/tools/attack).
 */
import { newSecret } from '../../api/request/secret.ts';

export interface Hostile {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  /** Too deep for a parser: what looks through requests in the tests cannot read it either. */
  deep?: boolean;
  /** The code it is refused with. */
  code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'TOO_COMPLEX' | 'TOO_COSTLY';
}

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (count: number, begin: string, inside: string, end: string): string =>
  begin.repeat(count) + inside + end.repeat(count);
const project = (inside: string) => `{ node(id: "project_none") { ... on Project { ${inside} } } }`;
const page = (field: string, inside: string) => `${field}(first: 100) { edges { node { ${inside} } } }`;
const viewer = (inside: string) => `{ viewer { ${inside} } }`;
const setVouch = (index: number) =>
  `m${index}: setVouch(input: { personId: "person_none" }) { problems { message } }`;
const longName = 'a'.repeat(10_000);

const tooComplex: Record<string, string> = {
  'one field a thousand times': `{ ${'house { demo } '.repeat(900)} }`,
  'one field through fragments': `{ ${'...a ...b '.repeat(30)} }
    fragment a on Query { ${'house { demo } '.repeat(300)} } fragment b on Query { ${'house { demo } '.repeat(300)} }`,
  'one field with long arguments': `{ ${many(30, () => `topics(matching: "${'x'.repeat(4_000)}") { pageInfo { endCursor } }`)} }`,
  'thirty levels': viewer(
    nested(
      15,
      'projects { edges { node { keepers { edges { node { logbooks { edges { node {',
      ' id ',
      '} } } '.repeat(3),
    ),
  ),
  'sixteen levels': viewer(
    `circleAsks { edges { node { ${nested(3, 'project { entries { edges { node { ', 'id', '} } } } ')} } } }`,
  ),
  'a fragment inside itself': '{ ...a } fragment a on Query { house { demo } ...a }',
  'two fragments inside each other':
    '{ ...a } fragment a on Query { ...b } fragment b on Query { house { demo } ...a }',
  'fragments that double': `{ ...f0 } ${many(40, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)}
    fragment f40 on Query { house { demo } }`,
  'a hundred and one fragments': `{ ${many(101, (i) => `...f${i}`)} } ${many(101, (i) => `fragment f${i} on Query { house { demo } }`)}`,
  'two hundred and one aliases': `{ ${many(201, (i) => `a${i}: __typename`)} }`,
  'aliases of a text, on every entry': project(
    page(
      'entries',
      many(201, (i) => `t${i}: text`),
    ),
  ),
  'eleven changes': `mutation { ${many(11, setVouch)} }`,
  'two hundred changes': `mutation { ${many(200, setVouch)} }`,
  'eleven changes in fragments': `mutation { ...a ...b }
    fragment a on Mutation { ${many(6, setVouch)} } fragment b on Mutation { ${many(5, (i) => setVouch(i + 6))} }`,
  'a name of ten thousand letters': `{ ${longName}: house { demo } }`,
  'inline fragments that merge': `{ ${'... { house { demo } } '.repeat(400)} }`,
};

const tooCostly: Record<string, string> = {
  'pages in pages': project(page('entries', `project { ${page('entries', 'text')} }`)),
  'pages in pages in pages': project(
    page('entries', `project { ${page('entries', `project { ${page('keepers', 'name')} }`)} }`),
  ),
  'everybody read by everybody': viewer(page('acquaintances', page('logbooks', page('keepers', 'name')))),
  'who reads every project': viewer(
    page('projects', `myPerimeter { ${page('readers', `person { ${page('logbooks', 'title')} }`)} }`),
  ),
  'every list of the viewer, often': viewer(
    many(12, (i) => `a${i}: ${page('circleAsks', `title ${page('topics', 'name')}`)}`),
  ),
  'candidates of all asks': viewer(page('asks', page('candidates', 'person { name }'))),
  'conversations with all messages': viewer(
    page('threads', `participants { name } ${page('messages', 'text from { name }')}`),
  ),
  'a hundred nodes': `{ ${many(100, (i) => `n${i}: node(id: "person_${i}") { ... on Person { ${page('logbooks', 'id')} } }`)} }`,
  'the schema, again and again': `{ ${many(130, (i) => `s${i}: __schema { types { fields { args { name type { name } } } } }`)} }`,
  'ten exports at once': `mutation { ${many(10, (i) => `e${i}: exportMine(input: {}) { json markdown }`)}}`,
};

const others: Hostile[] = [
  { name: 'five thousand words', query: `{ ${'__typename '.repeat(5_000)} }`, code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'brackets in brackets',
    query: `{ node(id: ${nested(3_000, '[', '', ']')}) { id } }`,
    deep: true,
    code: 'TOO_COMPLEX',
  },
  {
    name: 'fields that do not exist',
    query: `{ viewer { ${many(1_000, (i) => `acquaintancesx${i}`)} } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'pages whose length is a variable',
    query: `query ($n: Int) { viewer { projects(first: $n) { edges { node { entries(first: $n) { edges { node { lookedOver(first: $n) { edges { node { name } } } } } } } } } } }`,
    variables: { n: 100 },
    code: 'TOO_COSTLY',
  },
];

const coded = (documents: Record<string, string>, code: Hostile['code']): Hostile[] =>
  Object.entries(documents).map(([name, query]) => ({ name, query, code }));

export const hostile: readonly Hostile[] = [
  ...coded(tooComplex, 'TOO_COMPLEX'),
  ...coded(tooCostly, 'TOO_COSTLY'),
  ...others,
];

/** The same document, as one that was never sent before: it is kept from being remembered. */
export const anew = ({ query }: Hostile): string => `${query} # ${newSecret().secret}`;
