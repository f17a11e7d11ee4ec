// What is closed to apps, field by field: whoever adds a field sees here whether an app could read it.
import { expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType, isNonNullType, isObjectType, type GraphQLSchema } from 'graphql';
import { isClosedToApps } from '../../api/server/closed-to-apps.ts';
import { createSchema } from '../../api/server/schema.ts';
import { neededFor } from '../../api/server/scope.ts';
import { appScopes, usualScopes } from '../../api/token/scopes.ts';

const schema = createSchema();

/** `Type.field` of all fields, with what stands in them. */
const fieldsOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.entries(type.toConfig().fields).map(([name, field]) => ({
        id: `${type.name}.${name}`,
        needed: neededFor(schema, field, type.name),
        isClosed: isClosedToApps(field, type.name, name),
        type: type.name,
        field,
      })),
    );
/** Those that an app with all of its scopes would be let into by the scopes alone. */
const byScopes = fieldsOf(schema).filter(({ needed }) => needed?.every((scope) => appScopes.includes(scope)));

test('apps can ask for every usual scope but those of trust', () => {
  expect(usualScopes.filter((scope) => !appScopes.includes(scope))).toEqual(['TRUST_READ', 'TRUST_WRITE']);
});

test('of the fields that the scopes of apps would open, these are closed to them', () => {
  expect(
    byScopes
      .filter(({ isClosed }) => isClosed)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([
    'Entry.feeling',
    'Entry.lookedOver',
    'FeelingPoint.at',
    'FeelingPoint.feeling',
    'Mutation.block',
    'Mutation.setPerimeter',
    'Mutation.unblock',
    'Perimeter.except',
    'Perimeter.only',
    'Perimeter.threshold',
    'Project.myFeelings',
    'Project.myPerimeter',
    'SetPerimeterPayload.perimeter',
    'Viewer.blocked',
  ]);
});

test('no field that is open to apps is about trust, vouches, perimeters, blocks or feelings', () => {
  const told = byScopes.filter(
    ({ id, field, isClosed }) =>
      !isClosed &&
      /trust|vouch|perimeter|feel|block|reader|level|threshold/i.test(
        `${id} ${getNamedType(field.type).name}`,
      ),
  );
  // Their payloads say no more than whom or what they are about.
  expect(
    told
      .map(({ id }) => id)
      .filter((id) => !/^(Set|Withdraw|Un)?\w*(Trust|Vouch|Block|Perimeter)Payload\./i.test(id)),
  ).toEqual([]);
});

test('no mutation that is open to apps takes a level of trust', () => {
  const takes = byScopes.filter(
    ({ type, field, isClosed }) =>
      type === 'Mutation' &&
      !isClosed &&
      Object.values(field.args ?? {}).some(({ type: input }) => {
        const named = getNamedType(input);
        return (
          isInputObjectType(named) &&
          Object.values(named.getFields()).some((one) => getNamedType(one.type).name === 'TrustLevel')
        );
      }),
  );
  expect(takes.map(({ id }) => id)).toEqual([]);
});

test('a closed field closes nothing around it: it can be null, unless all of its type is closed', () => {
  const tooMuch = byScopes.filter(
    ({ type, field, isClosed, id }) =>
      isClosed &&
      type !== 'Mutation' &&
      isNonNullType(field.type) &&
      !/^(FeelingPoint|Perimeter)\w*\./.test(id),
  );
  expect(tooMuch.map(({ id }) => id)).toEqual([]);
});

test('the description of each closed field says so', () => {
  const silent = fieldsOf(schema).filter(
    ({ isClosed, needed, field }) => isClosed && needed && !field.description?.includes('Closed to apps.'),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
