// Mutations as the contract has them: what each takes, and inputs that somebody could send.
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
import type { Questions } from './contract.ts';
import {
  found,
  foundOpen,
  leadsThrough,
  mayName,
  readsEntry,
  type Eyes,
  type Id,
  type World,
} from './model.ts';

export interface Mutation {
  name: string;
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
      input,
      fields: Object.values(input.getFields()),
      payload: isObjectType(payload) ? payload : null,
    };
  });

/** Whether it names somebody or something; the key of a retry names nothing. */
export const takesIds = ({ type, name }: GraphQLInputField): boolean =>
  getNamedType(type).name === 'ID' && name !== 'key';
export const takesList = ({ type }: GraphQLInputField) =>
  isListType(isNonNullType(type) ? type.ofType : type);

export const everyId = ({
  people,
  topics,
  projects,
  entries,
  asks,
  proposals,
  invitations,
  sessions,
  threads,
  messages,
  introductions,
}: World): Id[] =>
  [
    people,
    topics,
    projects,
    entries,
    asks,
    proposals,
    invitations,
    sessions,
    threads,
    messages,
    introductions,
  ].flatMap((list) => list.map(({ id }) => id));

/** Something to put where something is required. */
export function anything(field: GraphQLInputField): unknown {
  const type = getNamedType(field.type);
  if (isEnumType(type)) return type.getValues()[0]?.value;
  return type.name === 'String' ? 'x@example.org' : null;
}

/** Who was found for which ask of somebody's own, those first that go with `id` at this field. */
function pairsWith(eyes: Eyes, name: string, field: string | undefined, id: Id) {
  const rows = name === 'dismissCandidate' ? found(eyes) : foundOpen(eyes);
  const fits = rows.filter(({ ask, person, connectors }) =>
    field === 'connectorId'
      ? connectors.includes(id) && leadsThrough(eyes, id, person)
      : ask === id || person === id,
  );
  return name === 'dismissCandidate' ? fits : [...fits, ...rows];
}

/** All that somebody could name at once without being told NotFound, but for `field`, which names `id`; null where they have nothing to name at another one. */
export function inputFor(
  { name, fields }: Mutation,
  field: GraphQLInputField | null,
  id: Id,
  eyes: Eyes,
): Record<string, unknown> | null {
  const input: Record<string, unknown> = {};
  for (const other of fields) {
    if (other === field) input[other.name] = takesList(other) ? [id] : id;
    else if (!takesIds(other) && (isNonNullType(other.type) || other.name === 'words'))
      input[other.name] = anything(other); // words that may be left out begin something where they are not
    else if (isNonNullType(other.type)) {
      const entry = eyes.world.entries.find((one) => one.id === id);
      const open = eyes.world.asks.filter(
        ({ state, until }) =>
          ['DRAFT', 'INNER', 'WIDENED'].includes(state) && (until ?? Infinity) > eyes.world.now,
      );
      const matching = ['dismissCandidate', 'requestIntroduction'].includes(name)
        ? pairsWith(eyes, name, field?.name, id).map((one) => (other.name === 'askId' ? one.ask : one.person))
        : [];
      const readable = eyes.world.entries
        .filter((one) => one.writer !== eyes.me && readsEntry(eyes, one))
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
                  : [...matching, ...everyId(eyes.world)];
      const chosen = candidates.find(
        (candidate) => candidate !== eyes.me && mayName[`${name}.${other.name}`]?.(eyes, candidate),
      );
      if (chosen === undefined) return null;
      input[other.name] = chosen;
    }
  }
  return input;
}

/** The operation, with as much of the thing a payload is about as a node tells. */
export function operation(schema: GraphQLSchema, { name, input, payload }: Mutation, ask: Questions): string {
  const node = schema.getType('Node');
  const things = Object.values(payload?.getFields() ?? {}).filter(({ type }) => {
    const inner = getNamedType(type);
    return isObjectType(inner) && inner.getInterfaces().some((face) => face === node);
  });
  return `mutation ($input: ${input.name}!) { done: ${name}(input: $input) { ${things.map((thing) => `thing: ${thing.name} { ${ask.all(getNamedType(thing.type), 1)} }`).join(' ')} problems { __typename path } } }`;
}
