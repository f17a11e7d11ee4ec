/**
 * Puts canaries into the private texts of a GraphQL request, in its variables and in the operation itself.
 */
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  type DocumentNode,
  type FieldNode,
  type ObjectFieldNode,
} from 'graphql';
import { release } from './register.ts';
import { privateInputs } from './private.mjs';

interface Sent {
  query?: unknown;
  variables?: Record<string, unknown> | null;
}

/** The request as it is to be sent; unchanged where nothing private is in it. */
export function marked(body: string, by: string): string {
  if (!body.includes('mutation')) return body;
  try {
    const sent = JSON.parse(body) as Sent;
    return markIn(sent, by) ? JSON.stringify(sent) : body;
  } catch {
    return body; // not JSON or not GraphQL: for the server to refuse
  }
}

/** Marks in place. Whether there was anything to mark. */
export function markIn(sent: Sent, by: string): boolean {
  if (typeof sent.query !== 'string') return false;
  const document = parse(sent.query);
  const changes = mutationsIn(document).map((field) => markField(field, sent.variables ?? {}, by));
  if (changes.includes('operation')) sent.query = print(document);
  return changes.some((change) => change !== null);
}

export const rootFieldsIn = (document: DocumentNode): string[] =>
  document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION
      ? one.selectionSet.selections.map((field) =>
          field.kind === Kind.FIELD ? `${one.operation} ${field.name.value}` : `${one.operation} …`,
        )
      : [],
  );

const mutationsIn = (document: DocumentNode) =>
  document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.MUTATION
      ? one.selectionSet.selections.filter((field) => field.kind === Kind.FIELD)
      : [],
  );

type Change = 'variables' | 'operation' | null;
function markField(
  { name, arguments: args }: FieldNode,
  variables: Record<string, unknown>,
  by: string,
): Change {
  const input = args?.find((arg) => arg.name.value === 'input')?.value;
  if (input?.kind === Kind.VARIABLE) {
    const given = variables[input.name.value];
    return given !== null && typeof given === 'object'
      ? markGiven(given as Record<string, unknown>, name.value, by)
      : null;
  }
  if (input?.kind !== Kind.OBJECT) return null;
  const [key] = input.fields.flatMap((field) =>
    field.name.value !== 'key'
      ? []
      : field.value.kind === Kind.STRING
        ? field.value.value
        : field.value.kind === Kind.VARIABLE
          ? variables[field.value.name.value]
          : [],
  );
  const changes = input.fields.map((field) => markLiteral(field, variables, name.value, by, key));
  return changes.find((change) => change === 'operation') ?? changes.find(Boolean) ?? null;
}

function markGiven(input: Record<string, unknown>, mutation: string, by: string): Change {
  let change: Change = null;
  for (const [field, text] of Object.entries(input)) {
    const as = `${mutation}.${field}`;
    const most = privateInputs.get(as);
    if (typeof text !== 'string' || most === undefined) continue;
    input[field] = release(text, most, by, as, input['key']);
    if (input[field] !== text) change = 'variables';
  }
  return change;
}

function markLiteral(
  { name, value }: ObjectFieldNode,
  variables: Record<string, unknown>,
  mutation: string,
  by: string,
  key: unknown,
): Change {
  const as = `${mutation}.${name.value}`;
  const most = privateInputs.get(as);
  if (most === undefined) return null;
  if (value.kind === Kind.STRING) {
    Object.assign(value, { value: release(value.value, most, by, as, key) });
    return 'operation';
  }
  const text = value.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  if (value.kind !== Kind.VARIABLE || typeof text !== 'string') return null;
  variables[value.name.value] = release(text, most, by, as, key);
  return 'variables';
}
