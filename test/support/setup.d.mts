/** Starts the product for tests, and says in the environment where it is. */
export default function setup(jest: { testPathPatterns: { patterns: readonly string[] } }): Promise<void>;
