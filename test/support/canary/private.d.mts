/**
 * The private text inputs of mutations, as `createProject.title`, with the number of characters each takes.
 */
export const privateInputs: ReadonlyMap<string, number>;
/** The private fields that are stored under their own name: the fields of each label, and of OFFERS. */
export const privateProperties: Readonly<Record<string, readonly string[]>>;
