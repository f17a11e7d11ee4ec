/**
 * What a bearer token needs for a field, from `@scope` in the schema: the scope of the field's directive, or
 * of its type's; a field without one is closed to tokens. A field that gives a thing with an id needs the scope
 * of the thing as well: that it is there would show by `__typename`, which no resolver guards.
 */
import { getDirective } from '@graphql-tools/utils';
import {
  getNamedType,
  isObjectType,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Scope } from '../../schema/enums.generated.ts';

/** The scopes that a token needs, all of them; null where no token is let in. */
export type Needed = readonly Scope[] | null;

export function neededFor(
  schema: GraphQLSchema,
  field: GraphQLFieldConfig<unknown, unknown>,
  typeName: string,
): Needed {
  const own = getDirective(schema, field, 'scope')?.[0];
  return both(
    own ? scopesIn(own) : neededForType(schema, schema.getType(typeName)),
    neededForThing(schema, getNamedType(field.type)),
  );
}

/** What every field of a type needs that has no directive of its own. */
export function neededForType(schema: GraphQLSchema, type: GraphQLNamedType | undefined): Needed {
  return scopesIn(type && getDirective(schema, type, 'scope')?.[0]);
}

/** What is needed to be given an object: for things with an id, and for types that are closed altogether. */
export function neededForThing(schema: GraphQLSchema, type: GraphQLNamedType | undefined): Needed {
  if (!isObjectType(type)) return [];
  const needed = neededForType(schema, type);
  const isThing = type.getInterfaces().some(({ name }) => name === 'Node');
  return isThing || needed === null ? needed : [];
}

const both = (one: Needed, other: Needed): Needed => one && other && [...new Set([...one, ...other])];

function scopesIn(directive: Record<string, unknown> | undefined): Needed {
  const needs = directive?.['needs'] as Scope | undefined;
  return directive === undefined ? null : needs === undefined ? [] : [needs];
}
