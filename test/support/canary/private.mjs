// The private texts, read from the `@private` of the schema.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';

const definitions = readdirSync('schema')
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name) => parse(readFileSync(`schema/${name}`, 'utf8')).definitions);

const named = (type) => (type.kind === 'NamedType' ? type.name.value : named(type.type));
const markOf = ({ directives }) => directives.find(({ name }) => name.value === 'private');
const fieldsOf = (name) =>
  definitions.filter((one) => one.name?.value === name).flatMap(({ fields = [] }) => fields);

export const privateInputs = new Map(
  fieldsOf('Mutation').flatMap((mutation) =>
    mutation.arguments
      .flatMap(({ type }) => fieldsOf(named(type)))
      .filter(markOf)
      .map((field) => [
        `${mutation.name.value}.${field.name.value}`,
        Number(markOf(field).arguments[0].value.value),
      ]),
  ),
);

/** Types that are stored under another name than their own. */
const storedAs = { Offer: 'OFFERS' };
export const privateProperties = Object.fromEntries(
  [...new Set(definitions.filter(({ kind }) => kind.startsWith('ObjectType')).map(({ name }) => name.value))]
    .filter((name) => name !== 'Mutation')
    .map((name) => [
      storedAs[name] ?? name,
      fieldsOf(name)
        .filter(markOf)
        .map((field) => field.name.value),
    ])
    .filter(([, fields]) => fields.length > 0),
);
