/** What fields cost, from `@cost` and `@listSize`. */
import type { GraphQLSchema } from 'graphql';
import { points } from '../../../api/server/cost/estimate.ts';
import { Weights, type Field } from '../../../api/server/cost/weights.ts';
import { basePoints } from '../../../api/request/rate-limits.ts';
import { typesOf } from './types.ts';

export const priceList = (): string =>
  [
    `- ${basePoints} points for the request itself,`,
    `- ${points.statement} points for each statement that the fields may need,`,
    `- ${points.object} for each object that may be returned, and ${points.leaf} for each other value.`,
  ].join('\n');

/** Fields that need a statement of their own, but for mutations. */
export function fieldTable(schema: GraphQLSchema): string {
  const weights = new Weights(schema);
  const rows = typesOf(schema)
    .filter((type) => type !== schema.getMutationType())
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const { statements, size } = weights.of(field, type.name);
        return statements < 1
          ? []
          : `| \`${type.name}.${field.name}\` | ${statements * points.statement} | ${lengthOf(size)} |`;
      }),
    );
  return ['| field | points | items unless you say |', '| --- | --- | --- |', ...rows].join('\n');
}

const lengthOf = (size: ReturnType<Weights['of']>['size']): string => (size ? String(size.assumed) : '');

/** The mutations by what each costs. */
export function mutationList(schema: GraphQLSchema): string {
  const weights = new Weights(schema);
  const byCost = new Map<number, string[]>();
  const fields: Field[] = Object.values(schema.getMutationType()?.getFields() ?? {});
  for (const field of fields) {
    const cost = weights.of(field, 'Mutation').statements * points.statement;
    byCost.set(cost, [...(byCost.get(cost) ?? []), `\`${field.name}\``]);
  }
  return [...byCost]
    .sort(([a], [b]) => a - b)
    .map(([cost, names]) => `- ${cost} points: ${names.sort((a, b) => a.localeCompare(b, 'en')).join(', ')}`)
    .join('\n');
}
