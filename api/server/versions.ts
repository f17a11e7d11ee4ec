/**
 * The two versions of the schema that are served: as it is, and, to requests with `?deprecated=off`, as it will
 * be when what is deprecated has been removed. A front end tries the second to see that it needs nothing that
 * is going away.
 */
import type { GraphQLSchema } from 'graphql';
import { AtOnce } from '../request/at-once.ts';
import type { Limits } from '../request/rate-limits.ts';
import { Admission } from './cost/admission.ts';
import { withoutDeprecated } from './deprecation.ts';

export interface Version {
  schema: GraphQLSchema;
  admission: Admission;
}
export interface Versions<V = Version> {
  readonly present: V;
  /** Made when it is first asked for. */
  readonly future: V;
}

/** One and the same version where nothing is deprecated. */
export function versionsOf(schema: GraphQLSchema, limits: Limits): Versions {
  const atOnce = new AtOnce();
  const serve = (served: GraphQLSchema) => ({
    schema: served,
    admission: new Admission(served, limits, atOnce),
  });
  const present = serve(schema);
  const serveFuture = () => {
    const later = withoutDeprecated(schema);
    return later === schema ? present : serve(later);
  };
  return versions(present, serveFuture);
}

export function versions<V>(present: V, makeFuture: () => V): Versions<V> {
  let future: V | undefined;
  return {
    present,
    get future() {
      return (future ??= makeFuture());
    },
  };
}

/** The one that a request asks for by its address. */
export function versionFor<V>(of: Versions<V>, url = ''): V {
  const asked = new URL(url, 'http://localhost').searchParams.get('deprecated');
  return asked === 'off' ? of.future : of.present;
}
