/** What of a document that is to run later its viewer could not read, as the resolvers would say then. */
import {
  BREAK,
  GraphQLError,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Viewer } from '../request/context.ts';
import { checkField } from './resolve.ts';

/** The first field that is closed to the viewer, and why, as in `Entry.feeling: …`; null if none is. */
export function closedField(schema: GraphQLSchema, document: DocumentNode, viewer: Viewer): string | null {
  const types = new TypeInfo(schema);
  let closed: string | null = null;
  const visitor = visitWithTypeInfo(types, {
    Field({ name: { value: name } }) {
      const parent = types.getParentType();
      const field = isObjectType(parent) ? parent.toConfig().fields[name] : undefined;
      if (!isObjectType(parent) || !field) return undefined;
      try {
        checkField(schema, field, [parent.name, name], viewer);
        return undefined;
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        closed = `${parent.name}.${name}: ${error.message.replace(/\.$/, '')}`;
        return BREAK;
      }
    },
  });
  visit(document, visitor);
  return closed;
}
