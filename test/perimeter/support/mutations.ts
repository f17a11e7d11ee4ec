/** The mutations of the contract: what each takes, and inputs that a person could send. */
import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  candidatesOf,
  requestableCandidates,
  connectorHolds,
  mayName,
  readsEntry,
  type Viewpoint,
  type Id,
  type World,
} from '../model/model.ts';
import type { Selections } from './selections.ts';

export interface Mutation {
  name: string;
  description: string | null | undefined;
  input: GraphQLInputObjectType;
  fields: GraphQLInputField[];
  payload: GraphQLObjectType | null;
}

export const mutationsOf = (schema: GraphQLSchema): Mutation[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
    const input = getNamedType(
      field.args.find(({ name }) => name === 'input')?.type,
    ) as GraphQLInputObjectType;
    const payload = getNamedType(field.type);
    return {
      name: field.name,
      description: field.description,
      input,
      fields: Object.values(input.getFields()),
      payload: isObjectType(payload) ? payload : null,
    };
  });

/** Whether it names a person or a thing. The key of a retry names nothing. */
export const takesIds = ({ type, name }: GraphQLInputField): boolean =>
  getNamedType(type).name === 'ID' && name !== 'key';
export const takesList = ({ type }: GraphQLInputField) =>
  isListType(isNonNullType(type) ? type.ofType : type);

const kindsWithIds = [
  'people',
  'topics',
  'projects',
  'entries',
  'asks',
  'proposals',
  'invitations',
  'sessions',
  'tokens',
  'apps',
  'passkeys',
  'webhooks',
  'deliveries',
  'wishes',
  'threads',
  'messages',
  'introductions',
] as const;
export const everyId = (world: World): Id[] =>
  kindsWithIds.flatMap((kind) => (world[kind] ?? []).map(({ id }) => id));

/** A value for an argument that names nothing. */
export function anyValue(field: GraphQLInputField): unknown {
  const type = getNamedType(field.type);
  if (isEnumType(type)) return type.getValues()[0]?.value;
  return type.name === 'String' ? 'x@example.org' : null;
}

/** Who was candidatesOf for which ask of somebody's own, those first that go with `id` at this field. */
function candidatesWith(view: Viewpoint, name: string, field: string | undefined, id: Id) {
  const rows = name === 'dismissCandidate' ? candidatesOf(view) : requestableCandidates(view);
  const fits = rows.filter(({ ask, person, connectors }) =>
    field === 'connectorId'
      ? connectors.includes(id) && connectorHolds(view, id, person)
      : ask === id || person === id,
  );
  return name === 'dismissCandidate' ? fits : [...fits, ...rows];
}

/**
 * An input in which `field` names `id`, and every other required argument names something its sender may
 * name. Null where they have nothing to name at one of those.
 */
export function inputFor(
  { name, fields }: Mutation,
  field: GraphQLInputField | null,
  id: Id,
  view: Viewpoint,
): Record<string, unknown> | null {
  const input: Record<string, unknown> = {};
  for (const other of fields) {
    if (other === field) input[other.name] = takesList(other) ? [id] : id;
    else if (!takesIds(other) && (isNonNullType(other.type) || other.name === 'words'))
      input[other.name] = anyValue(other); // optional words begin a conversation where they are given
    else if (isNonNullType(other.type)) {
      const entry = view.world.entries.find((one) => one.id === id);
      const open = view.world.asks.filter(
        ({ state, until }) =>
          ['DRAFT', 'INNER', 'WIDENED'].includes(state) && (until ?? Infinity) > view.world.now,
      );
      const matching = ['dismissCandidate', 'requestIntroduction'].includes(name)
        ? candidatesWith(view, name, field?.name, id).map((one) =>
            other.name === 'askId' ? one.ask : one.person,
          )
        : [];
      const readable = view.world.entries
        .filter((one) => one.writer !== view.me && readsEntry(view, one))
        .map((one) => one.id);
      const candidates =
        name === 'draftAsk' && entry
          ? [entry.project]
          : name === 'updateAsk'
            ? open.map((ask) => ask.id)
            : name === 'resolveAsk'
              ? open.filter(({ state }) => state !== 'DRAFT').map((ask) => ask.id)
              : name === 'offerIntroduction' && other.name === 'itemId'
                ? readable
                : name === 'requestIntroduction'
                  ? matching
                  : [...matching, ...everyId(view.world)];
      const chosen = candidates.find(
        (candidate) => candidate !== view.me && mayName[`${name}.${other.name}`]?.(view, candidate),
      );
      if (chosen === undefined) return null;
      input[other.name] = chosen;
    }
  }
  return input;
}

/** The operation, with every field of the thing its payload is about. */
export function operationOf(
  schema: GraphQLSchema,
  { name, input, payload }: Mutation,
  selections: Selections,
): string {
  const node = schema.getType('Node');
  const things = Object.values(payload?.getFields() ?? {}).filter(({ type }) => {
    const inner = getNamedType(type);
    return isObjectType(inner) && inner.getInterfaces().some((face) => face === node);
  });
  const selected = things.map(
    (thing) => `thing: ${thing.name} { ${selections.of(getNamedType(thing.type), 1)} }`,
  );
  return `mutation ($input: ${input.name}!) { done: ${name}(input: $input) {
    ${selected.join(' ')} problems { __typename path } } }`;
}
