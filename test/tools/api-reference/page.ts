/** The parts of docs/api-reference.md that are generated, and where they stand. */
import type { GraphQLSchema } from 'graphql';
import { fieldTable, mutationList, priceList } from './costs.ts';
import { errorTable } from './errors.ts';
import { documentTable, payerTable, settingTable, textList } from './limits.ts';
import { closedToApps, closedToTokens, fieldList, scopeTable } from './scopes.ts';

const parts: Record<string, (schema: GraphQLSchema) => string> = {
  errors: errorTable,
  prices: priceList,
  'costs of fields': fieldTable,
  'costs of mutations': mutationList,
  'limits of accounts': payerTable,
  'limits of documents': documentTable,
  'limits of the host': settingTable,
  'lengths of texts': textList,
  scopes: scopeTable,
  'fields by scope': fieldList,
  'closed to tokens': closedToTokens,
  'closed to apps': closedToApps,
};

/** The page with its generated parts as they are now. Throws where a part has no place in it. */
export function generated(page: string, schema: GraphQLSchema): string {
  return Object.entries(parts).reduce((done, [name, write]) => {
    const [begin, end] = [`<!-- generated: ${name} -->`, '<!-- end -->'];
    const from = done.indexOf(begin);
    const to = done.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`The page has no place for "${name}".`);
    return `${done.slice(0, from + begin.length)}\n\n${write(schema)}\n\n${done.slice(to)}`;
  }, page);
}
