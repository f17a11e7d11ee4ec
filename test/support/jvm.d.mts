type Environment = Record<string, string>;
export const shortJvm: Environment;
export const testJvm: Environment;
