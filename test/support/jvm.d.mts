type Environment = Record<string, string>;
export const sharedJvm: Environment;
export const shortJvm: Environment;
export const ownJvm: Environment;
