/** Plans of statements, as the database gives them, and sample parameters for them. */
import type { TypeNode } from 'graphql';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import type { Statement } from '../../codegen/statement.ts';

export interface Explained {
  operators: string[];
  warnings: string[];
  kind: string;
}

export async function explain(
  driver: Driver,
  text: string,
  params: Record<string, unknown>,
): Promise<Explained> {
  const session = driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, params);
    if (!summary.plan) throw new Error('the server gave no plan');
    return {
      operators: operatorsOf(summary.plan),
      warnings: summary.gqlStatusObjects
        .filter(({ gqlStatus }) => gqlStatus.startsWith('01') || gqlStatus.startsWith('03'))
        .map(({ statusDescription }) => statusDescription),
      kind: summary.queryType,
    };
  } finally {
    await session.close();
  }
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*$/, ''), ...children.flatMap(operatorsOf)];
}

/** Parameters of the right types; their values do not matter to a plan. */
export function sampleOf(statement: Statement): Record<string, unknown> {
  return Object.fromEntries(statement.params.map(({ name, type }) => [name, sample(type, statement)]));
}

function sample(type: TypeNode, statement: Statement): unknown {
  if (type.kind === 'NonNullType') return sample(type.type, statement);
  if (type.kind === 'ListType') return [sample(type.type, statement)];
  const name = type.name.value;
  const shape = statement.shapes.get(name);
  if (shape) return Object.fromEntries(shape.all.map((field) => [field.name, sample(field.type, statement)]));
  return { Int: neo4j.int(1), DateTime: neo4j.int(1), Float: 0.5, Boolean: true }[name] ?? 'x';
}
