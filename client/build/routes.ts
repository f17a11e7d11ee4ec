/** Reads from client/routes.ts which screen is at which address, so that no second list has to. */
import ts from 'typescript';

export interface RouteScreen {
  /** As wouter takes it: `/asks/:id`. */
  path: string;
  /** The file of the screen, as routes.ts imports it. */
  screen: string;
}

/** Every `at('path', () => import('file'))`, in the order in which the addresses are tried. */
export function routesIn(source: string): RouteScreen[] {
  const routes: RouteScreen[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'at') {
      const [path, load] = node.arguments;
      const screen = load && importedIn(load);
      if (!path || !ts.isStringLiteral(path) || !screen)
        throw new Error(`Not a path and an import: ${node.getText()}`);
      routes.push({ path: path.text, screen });
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('routes.ts', source, ts.ScriptTarget.Latest, true));
  return routes;
}

/** The file of `() => import('file')`. */
function importedIn(load: ts.Expression): string | null {
  if (!ts.isArrowFunction(load) || !ts.isCallExpression(load.body)) return null;
  const [file] = load.body.arguments;
  const imports = load.body.expression.kind === ts.SyntaxKind.ImportKeyword;
  return imports && file && ts.isStringLiteral(file) ? file.text : null;
}
