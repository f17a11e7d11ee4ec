/** Resolvers of the payloads of mutations, made from the schema. */
import { Kind, type DocumentNode, type TypeNode } from 'graphql';
import type { Context } from '../request/context.ts';
import type { Kind as ReadableKind } from '../request/loaders.ts';
import type { Outcome } from '../request/mutation.ts';

type Resolve = (
  outcome: Pick<Outcome, 'subjectId'>,
  args: unknown,
  context: Pick<Context, 'load'>,
) => Promise<unknown> | null;

/**
 * A field of a `…Payload` whose type can be read by id gives the subject of the mutation, with the present
 * rights of the viewer; null on a problem. A room that gives something else there has its own resolver, which
 * goes before.
 */
export function payloadResolvers(
  typeDefs: DocumentNode,
  kinds: readonly string[],
): Record<string, Record<string, Resolve>> {
  const payloads = typeDefs.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value.endsWith('Payload')
      ? [definition]
      : [],
  );
  return Object.fromEntries(
    payloads.map(({ name, fields = [] }) => [
      name.value,
      Object.fromEntries(
        fields.flatMap((field) => {
          const kind = kindOf(field.type);
          return kinds.includes(kind) ? [[field.name.value, subject(kind as ReadableKind)]] : [];
        }),
      ),
    ]),
  );
}

const subject =
  (kind: ReadableKind): Resolve =>
  ({ subjectId }, _args, { load }) =>
    subjectId === null ? null : load[kind].load(subjectId);

/** A kind of readable things has the name of its type, with a small first letter. */
function kindOf(type: TypeNode): string {
  if (type.kind !== Kind.NAMED_TYPE) return kindOf(type.type);
  const { value } = type.name;
  return value.slice(0, 1).toLowerCase() + value.slice(1);
}
