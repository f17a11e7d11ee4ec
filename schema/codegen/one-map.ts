/**
 * The text of a statement that takes its parameters as one map: `$me` becomes `$params.me`. The database
 * makes a separate plan for each combination of the types, nulls and sizes of single parameters (a string of
 * 1, of up to 10, of up to 100 characters, a list of as many items), but one plan for a map.
 */
export const asOneMap = (text: string): string => text.replaceAll(/\$(\w+)/g, '$$params.$1');
