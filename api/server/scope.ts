/** Holds tokens to their scopes: each field asks for the one in its `@scope`, or its type's; without any it is closed to tokens. */
import { getDirective, MapperKind, mapSchema } from '@graphql-tools/utils';
import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Scope } from '../../schema/types.generated.ts';
import type { Context } from '../request/context.ts';

/** `trust:read` as written in commands and OAuth, from TRUST_READ. */
export const scopeName = (scope: Scope): string => scope.toLowerCase().replace('_', ':');

export function withScopes(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _name, typeName) => {
      const type = schema.getType(typeName);
      const scope =
        getDirective(schema, field, 'scope')?.[0] ??
        (type ? getDirective(schema, type, 'scope')?.[0] : undefined);
      const needs = scope?.['needs'] as Scope | undefined;
      const resolve = field.resolve ?? defaultFieldResolver;
      if (scope && !needs) return field;
      return {
        ...field,
        resolve(parent, args, context: Context, info) {
          const granted = context.viewer?.scopes;
          if (granted && (!needs || !granted.has(needs))) {
            throw new GraphQLError(
              needs ? `This token lacks the scope ${scopeName(needs)}.` : 'This field is closed to tokens.',
              { extensions: { code: 'FORBIDDEN' } },
            );
          }
          return resolve(parent, args, context, info);
        },
      };
    },
  });
}
