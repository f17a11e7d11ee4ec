/**
 * A form that was changed in two tabs at once. Of each field, the change of the tab that changed it; of a text
 * that both changed, what either wrote. Nothing anybody wrote is lost.
 */
export function merged<Value extends object>(before: Value, mine: Value, theirs: Value): Value {
  const fields = (Object.keys(mine) as (keyof Value)[]).map((field) => [
    field,
    mergedField(before[field], mine[field], theirs[field]),
  ]);
  return Object.fromEntries(fields) as Value;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function mergedField(before: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, before)) return theirs;
  if (same(theirs, before) || typeof mine !== 'string' || typeof theirs !== 'string') return mine;
  return mergedText(typeof before === 'string' ? before : '', mine, theirs);
}

/** Where the other tab wrote around the text of before, my text takes its place; else one stands after the other. */
function mergedText(before: string, mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  if (before.trim() !== '' && theirs.includes(before)) return theirs.replace(before, () => mine);
  if (before.trim() !== '' && mine.includes(before)) return mine.replace(before, () => theirs);
  return `${mine}\n\n${theirs}`;
}
