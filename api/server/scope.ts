/**
 * What a bearer token needs for a field, from `@scope` in the schema: the scope of the field's directive, or
 * of its type's; a field without one is closed to tokens. A field that gives an object needs the scope of the
 * object's type as well: a missing scope then closes that field, and nothing shows by `__typename`. What a
 * mutation has changed is given in its payload also without that scope, and has an id that every token may
 * read.
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

type Field = GraphQLFieldConfig<unknown, unknown>;
/** The scopes that a token needs, all of them; null where no token is let in. */
export type Needed = readonly Scope[] | null;

export function neededFor(schema: GraphQLSchema, field: Field, typeName: string): Needed {
  const own = getDirective(schema, field, 'scope')?.[0];
  const forField = own ? scopesIn(own) : neededForType(schema, schema.getType(typeName));
  const given = getNamedType(field.type);
  const isFree = !isObjectType(given) || (typeName.endsWith('Payload') && isThing(given));
  return isFree ? forField : both(forField, neededForType(schema, given));
}

/** What every field of a type needs that has no directive of its own. */
export function neededForType(schema: GraphQLSchema, type: GraphQLNamedType | undefined): Needed {
  return scopesIn(type && getDirective(schema, type, 'scope')?.[0]);
}

/** Whether a type is one of things with an id of their own. */
export const isThing = (type: GraphQLNamedType | undefined): boolean =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

const both = (one: Needed, other: Needed): Needed => one && other && [...new Set([...one, ...other])];

function scopesIn(directive: Record<string, unknown> | undefined): Needed {
  const needs = directive?.['needs'] as Scope | undefined;
  return directive === undefined ? null : needs === undefined ? [] : [needs];
}
