/** Reads from client/app.tsx which screens are drawn at which address, so that no second list has to. */
import ts from 'typescript';

export interface RouteScreens {
  /** As wouter takes it: `/asks/:id`. */
  path: string;
  /** The files of the screens that are loaded lazily at this address, as app.tsx imports them. */
  screens: string[];
}

/**
 * The routes in the order of the source, which is the order in which they are tried. Throws for a lazy screen
 * at no address: the way of writing routes has changed, and this function has to follow.
 */
export function routesIn(source: string): RouteScreens[] {
  const tree = ts.createSourceFile('app.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const lazyScreens = new Map<string, string>();
  const routes: RouteScreens[] = [];
  each(tree, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const file = node.initializer && lazyImport(node.initializer);
      if (file) lazyScreens.set(node.name.text, file);
    }
  });
  each(tree, (node) => {
    if (!ts.isJsxElement(node) && !ts.isJsxSelfClosingElement(node)) return;
    const path = pathOf(ts.isJsxElement(node) ? node.openingElement : node);
    if (path === null) return;
    const screens = new Set<string>();
    each(node, (inside) => {
      const file = ts.isIdentifier(inside) ? lazyScreens.get(inside.text) : undefined;
      if (file) screens.add(file);
    });
    routes.push({ path, screens: [...screens] });
  });
  const drawn = new Set(routes.flatMap(({ screens }) => screens));
  const forgotten = [...lazyScreens.values()].filter((file) => !drawn.has(file));
  if (forgotten.length > 0)
    throw new Error(`No <Route path="…"> of client/app.tsx draws ${forgotten.join(', ')}`);
  return routes;
}

function each(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => each(child, visit));
}

/** The file of `lazy(() => import('file'))`. */
function lazyImport(initializer: ts.Node): string | null {
  if (!ts.isCallExpression(initializer) || initializer.expression.getText() !== 'lazy') return null;
  let file: string | null = null;
  each(initializer, (node) => {
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return;
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteral(argument)) file = argument.text;
  });
  return file;
}

/** The address of a `<Route path="…">`; null for other elements. */
function pathOf({ tagName, attributes }: ts.JsxOpeningLikeElement): string | null {
  if (tagName.getText() !== 'Route') return null;
  for (const attribute of attributes.properties)
    if (
      ts.isJsxAttribute(attribute) &&
      attribute.name.getText() === 'path' &&
      attribute.initializer &&
      ts.isStringLiteral(attribute.initializer)
    )
      return attribute.initializer.text;
  return null;
}
