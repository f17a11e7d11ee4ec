/**
 * What no app gets that a person let in (OAuth), whatever its scopes: how far the viewer trusts whom, for whom they
 * vouch, who reads them, whom they block, and how they felt. Tokens that a person made for themselves get it within
 * their scopes. This is the only place that says so, and it holds for every field added later that gives one of
 * these types. The scopes TRUST_READ and TRUST_WRITE, which an app cannot ask for, close more
 * (`api/token/scopes.ts`).
 */
import { getNamedType, type GraphQLFieldConfig } from 'graphql';

/** Wherever a field gives them, also in lists. */
const closedTypes: ReadonlySet<string> = new Set([
  'Trust',
  'TrustLevel',
  'Vouch',
  'Perimeter',
  'Reader',
  'ReaderReason',
  'Feeling',
  'FeelingPoint',
]);

/** What tells the same by types that are open otherwise, or changes it. */
const closedFields: ReadonlySet<string> = new Set([
  'Viewer.blocked',
  'Entry.lookedOver', // they read the viewer's entry, so the viewer's trust reaches them
  'Mutation.block',
  'Mutation.unblock',
  'Mutation.setPerimeter',
]);

const isClosedType = (name: string) => closedTypes.has(name.replace(/(Connection|Edge)$/, ''));

/** `typeName`: the type in which the field stands. */
export const isClosedToApps = (
  { type }: Pick<GraphQLFieldConfig<unknown, unknown>, 'type'>,
  typeName: string,
  name: string,
): boolean =>
  isClosedType(typeName) || isClosedType(getNamedType(type).name) || closedFields.has(`${typeName}.${name}`);
