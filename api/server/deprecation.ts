/** The schema as it will be when what is deprecated has been removed. */
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';

interface Member {
  deprecationReason?: string | null | undefined;
}

/**
 * Leaves out fields, arguments, input fields and enum values that are deprecated, and types that nothing uses
 * any more. `chosen`: for which reasons; for all unless given. The same schema if nothing is left out.
 */
export function withoutDeprecated(
  schema: GraphQLSchema,
  chosen: (reason: string) => boolean = () => true,
): GraphQLSchema {
  let found = false;
  const keep = <M extends Member>(member: M): M | null => {
    if (member.deprecationReason == null || !chosen(member.deprecationReason)) return member;
    found = true;
    return null;
  };
  const mapped = mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: keep,
    [MapperKind.ARGUMENT]: keep,
    [MapperKind.INPUT_OBJECT_FIELD]: keep,
    [MapperKind.ENUM_VALUE]: keep,
  });
  return found ? pruneSchema(mapped) : schema;
}
