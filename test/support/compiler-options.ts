/** The compiler options of this repository, for tests that ask the compiler. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const file = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: { compilerOptions: object } };
export const { options: compilerOptions } = ts.convertCompilerOptionsFromJson(
  config.compilerOptions,
  dirname(file),
);
