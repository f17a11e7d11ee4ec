// Which screens stand at which address, read from the source of the routes.
import { expect, test } from '@jest/globals';
import { routesIn } from '../../client/build/routes.ts';

const screens = `
  const Ask = lazy(() => import('./screens/ask/ask.tsx'));
  const Place = lazy(() => import('./screens/place/place.tsx'));`;

test('routes: in their order, with what is loaded lazily in each', () => {
  expect(
    routesIn(`${screens}
      const routes = (
        <Switch>
          <Route path="/"><Home /></Route>
          <Route path="/place"><SignedIn><Place /></SignedIn></Route>
          <Route path="/asks/:id">{({ id }) => <SignedIn><Ask key={id} id={id} /></SignedIn>}</Route>
          <Route path="/me" component={Place} />
          <Route>nothing</Route>
        </Switch>
      );`),
  ).toEqual([
    { path: '/', screens: [] },
    { path: '/place', screens: ['./screens/place/place.tsx'] },
    { path: '/asks/:id', screens: ['./screens/ask/ask.tsx'] },
    { path: '/me', screens: ['./screens/place/place.tsx'] },
  ]);
});

test('routes: a lazy screen at no address is an error, which names it', () => {
  expect(() => routesIn(`${screens}\n<Route path="/place"><Place /></Route>;`)).toThrow(
    './screens/ask/ask.tsx',
  );
});
