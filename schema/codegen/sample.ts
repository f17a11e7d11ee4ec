/** Parameters of the right types, with which the database plans a statement; their values do not matter. */
import type { TypeNode } from 'graphql';
import type { Statement } from './statement.ts';

type Parameters = Record<string, unknown>;

/**
 * Parameters with a value each and, where some may be null, others without those: the database makes separate
 * plans for them. Every list has one item. Where a page begins is null, as for the first page.
 */
export function samplesOf(statement: Pick<Statement, 'params' | 'shapes'>): Parameters[] {
  const { params, shapes } = statement;
  const sample = (type: TypeNode): unknown => {
    if (type.kind === 'NonNullType') return sample(type.type);
    if (type.kind === 'ListType') return [sample(type.type)];
    const shape = shapes.get(type.name.value);
    if (shape) return Object.fromEntries(shape.all.map((field) => [field.name, sample(field.type)]));
    return { Int: 1, DateTime: 1, Float: 0.5, Boolean: true }[type.name.value] ?? 'x';
  };
  const mayBeNull = params.filter(({ type }) => type.kind !== 'NonNullType').map(({ name }) => name);
  const without = (names: readonly string[]): Parameters =>
    Object.fromEntries(params.map(({ name, type }) => [name, names.includes(name) ? null : sample(type)]));
  const ofPages = mayBeNull.filter((name) => /^(after|before)(Id)?$/.test(name));
  return ofPages.length === mayBeNull.length ? [without(ofPages)] : [without(ofPages), without(mayBeNull)];
}
