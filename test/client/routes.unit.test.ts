// Which screen stands at which address, read from the source of the routes.
import { expect, test } from '@jest/globals';
import { routesIn } from '../../client/build/routes.ts';

test('routes: in their order, with the file of each screen', () => {
  expect(
    routesIn(`
      const at = (path: string, load: Load, more = {}) => ({ path, Screen: lazy(load), ...more });
      export const routes = [
        at('/asks/new', () => import('./screens/ask-form/ask-form.tsx')),
        at('/asks/:id', () => import('./screens/ask/ask.tsx'), { open: true }),
      ];`),
  ).toEqual([
    { path: '/asks/new', screen: './screens/ask-form/ask-form.tsx' },
    { path: '/asks/:id', screen: './screens/ask/ask.tsx' },
  ]);
});

test('routes: one that is written in another way is an error, which shows it', () => {
  expect(() => routesIn(`at(path, () => import('./screens/ask/ask.tsx'));`)).toThrow('at(path, ');
  expect(() => routesIn(`at('/asks', load);`)).toThrow("at('/asks', load)");
});
