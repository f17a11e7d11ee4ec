/**
 * A failure a person can mend. The message is complete: what is wrong and what to do about it, never a
 * secret.
 */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
}

/**
 * The port chosen for Bolt was taken by another program in the meantime; worth another try on another port.
 */
export class PortTaken extends SetupProblem {}

/** Appended to a problem of the machine: the embedded database is a comfort, never the only way. */
export const WAYS_OUT = [
  'Ways out:',
  '  - install a Java 17 or newer runtime (java) and Maven (mvn), and start again;',
  '  - or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a Neo4j 5.26 server of your own;',
  '  - or run everything in containers: docker compose up --build (compose.yml says how to choose the password)',
].join('\n');
