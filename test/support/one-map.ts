/**
 * A statement whose parameters are sent as one map, as the product does (schema/codegen/catalogue.ts). The database
 * then makes one plan for it, and not one for each order of size of a list or a text.
 */
export const asOneMap = (text: string, params: unknown): [string, { params: unknown }] => [
  text.replaceAll(/\$(\w+)/g, '$$params.$1'),
  { params },
];
