/** Limits, as the code has them. */
import { isInputObjectType, type GraphQLSchema } from 'graphql';
import { getDirective } from '@graphql-tools/utils';
import { settings, off, defaults, type SettingName } from '../../../api/request/settings.ts';
import { limits as sizes } from '../../../api/request/size-limits.ts';
import { shapeLimits } from '../../../api/server/cost/shape.ts';

const number = (value: number) => (value === off ? 'none' : value.toLocaleString('en'));
const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What one account may ask, and whoever is no account. */
export function payerTable(): string {
  const row = (what: string, name: string) => [
    what,
    ...[name, `${name}Demo`, `${name}Unknown`].map((one) => number(defaults[one as SettingName])),
  ];
  return table(
    ['limit', 'account', 'demonstration house', 'signed out, a network address'],
    [
      row('points of one operation', 'pointsPerOperation'),
      row('points in a minute', 'pointsPerMinute'),
      row('operations at work at the same time', 'operationsAtOnce'),
    ],
  );
}

const ofDocument = {
  depth: 'fields inside each other',
  aliases: 'aliases',
  fragments: 'fragments',
  sameName: 'fields of one name at one place',
  mutations: 'fields of a mutation',
  name: 'characters of a name',
  visits: 'fields, with fragments written out',
} satisfies Record<keyof typeof shapeLimits, string>;

export const documentTable = (): string =>
  table(
    ['what', 'at most', 'else'],
    [
      ['lexical tokens of a document', number(sizes.tokens), '`GRAPHQL_PARSE_FAILED`'],
      ...Object.entries(shapeLimits).map(([name, most]) => [
        ofDocument[name as keyof typeof ofDocument],
        number(most),
        '`TOO_COMPLEX`',
      ]),
      ['bytes of a body', number(sizes.body), '`TOO_LARGE`'],
      ['bytes of an answer, except that of `exportMine`', number(sizes.answer), '`TOO_LARGE`'],
    ],
  );

/** Told in the table of accounts, or of no use to a front end. */
const elsewhere = /^(points|operationsAtOnce|shownExponent$|appApproval$)/;

export const settingTable = (): string =>
  table(
    ['setting', 'unless changed', 'what it says'],
    Object.entries(settings)
      .filter(([name]) => !elsewhere.test(name))
      .map(([name, { default: most, means }]) => [`\`${name}\``, number(most), means]),
  );

/** How long texts may be that are meant for few. */
export function textList(schema: GraphQLSchema): string {
  const byLength = new Map<number, string[]>();
  for (const type of Object.values(schema.getTypeMap()).filter((one) => isInputObjectType(one)))
    for (const field of Object.values(type.getFields())) {
      const length = getDirective(schema, field, 'private')?.[0]?.['length'] as number | undefined;
      const mutation = `${type.name[0]?.toLowerCase()}${type.name.slice(1).replace(/Input$/, '')}`;
      if (length !== undefined)
        byLength.set(length, [...(byLength.get(length) ?? []), `\`${mutation}.${field.name}\``]);
    }
  return [...byLength]
    .sort(([a], [b]) => a - b)
    .map(([length, names]) => `- ${number(length)} characters: ${names.sort().join(', ')}`)
    .join('\n');
}
