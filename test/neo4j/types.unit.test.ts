// The header of a statement is checked by the compiler: wrong parameters and unknown statements do not
// compile.
import { expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { compilerOptions } from '../support/compiler-options.ts';

const cases: [use: string, line: string, error: string | null][] = [
  [
    'a statement used rightly',
    "const [row] = await run('trust/withdraw', { me: 'a', person: 'b' }); return row?.id.toUpperCase();",
    null,
  ],
  ['an unknown statement', "await run('trust/forget', {});", 'trust/forget'],
  ['a missing parameter', "await run('trust/withdraw', { me: 'a' });", 'person'],
  ['a parameter of another type', "await run('trust/withdraw', { me: 'a', person: 7 });", 'number'],
  ['a parameter too many', "await run('trust/withdraw', { me: 'a', person: 'b', now: 1 });", 'now'],
  [
    'a value outside the enum',
    "await run('trust/set', { me: 'a', person: 'b', weight: 1, reads: 'ALL', readsFrom: null, now: 1 });",
    'ALL',
  ],
  [
    'a column that is not returned',
    "const [row] = await run('trust/withdraw', { me: 'a', person: 'b' }); return row?.name;",
    'name',
  ],
];
const files = cases.map((_, place) => fileURLToPath(new URL(`./snippet${place}.ts`, import.meta.url)));

/** The compiler's errors of each line, all compiled as one program. */
function errors(): string[] {
  const host = ts.createCompilerHost(compilerOptions);
  const texts = new Map(
    files.map((file, place) => [
      file,
      `import type { Run } from '../../api/neo4j/graph.ts';\nexport async function snippet(run: Run) { ${cases[place]?.[1]} }\n`,
    ]),
  );
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, language) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, language) : ts.createSourceFile(name, text, language);
  };
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  const program = ts.createProgram(files, compilerOptions, host);
  return files.map((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
      .join(' '),
  );
}

test('Run: right use of a statement compiles, wrong use does not', () => {
  const found = errors();
  expect(
    cases.map(([use, , error], place) => [
      use,
      error === null ? found[place] : found[place]?.includes(error),
    ]),
  ).toEqual(cases.map(([use, , error]) => [use, error === null ? '' : true]));
});
