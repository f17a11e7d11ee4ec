import { PortTaken, SetupProblem } from '../setup-problem.ts';

/** What is known of a Neo4j that did not start, or ended by itself. */
export interface Failure {
  /** Printed by the process since it was started. */
  console: string;
  /**
   * The errors and causes written to debug.log since then: why a single database did not open stands only
   * there.
   */
  debug: string;
  /** How the process ended (`exit code 1`, `signal SIGKILL`), undefined while it lives. */
  ended: string | undefined;
  folder: string;
  jars: string;
  heap: string;
  port: number;
  /** The path of the console's log, for whoever wants to read more. */
  log: string;
}

type Explain = (failure: Failure, found: RegExpExecArray) => string[];

/**
 * Words of Java and Neo4j 5.26, and what they mean to a person. The order matters: one failure drags others
 * along, and the first row that is found explains them. (Neo4j's own first line, about port 7474, explains
 * nothing: it is not open.)
 */
const KNOWN: [words: RegExp, explain: Explain][] = [
  [
    /FileLockException|store_lock/,
    ({ folder }) => [
      `The database in ${folder} is in use by another Neo4j that cannot be seen from here (in another container?).`,
      'Stop it, or set DATA_DIR to another folder.',
    ],
  ],
  [
    /Invalid maximum heap size|Too small maximum heap|exceeds the maximum representable size/,
    ({ heap }) => [
      `"${heap}" is not a heap size Java can use. Set NEO4J_HEAP to a number of megabytes or gigabytes, such as 512m or 1g.`,
    ],
  ],
  [
    /Could not reserve enough space|insufficient memory|Cannot allocate memory|os::commit_memory/i,
    ({ heap }) => [
      `This machine cannot give Neo4j the memory it asks for: a heap of ${heap}, and 256 MB besides.`,
      'Close other programs, or set NEO4J_HEAP to less, such as 512m.',
    ],
  ],
  [
    /OutOfMemoryError/,
    ({ heap }) => [
      `Neo4j ran out of memory with a heap of ${heap}. Set NEO4J_HEAP to more, such as 1g or 2g.`,
    ],
  ],
  [
    /UnsupportedClassVersionError|Unrecognized option: --add-opens/,
    () => [
      'This Java is too old for Neo4j 5.26, which needs Java 17 or newer. Install one, or point JAVA_HOME at it.',
    ],
  ],
  [
    /Could not find or load main class|ClassNotFoundException|NoClassDefFoundError|zip END header not found/,
    ({ jars }) => [
      `The jars of Neo4j in ${jars} are incomplete. Delete this folder and start again: they will be fetched anew.`,
    ],
  ],
  [
    /No space left on device|Disk quota exceeded/,
    ({ folder }) => [
      `The disk of ${folder} is full. Make room, or set DATA_DIR to a folder on another disk.`,
    ],
  ],
  [
    /fail_on_corrupted_log_files|Error reading transaction logs/,
    ({ folder }) => [
      `The end of the log of the database in ${folder} cannot be read: the disk was full, or the power was cut.`,
      'Make room on the disk, then start it without that end: npm run -s admin -- recover',
    ],
  ],
  [
    /newer version of neo4j|is of a newer version|because it is a newer version|Unknown store version/i,
    ({ folder }) => [
      `The database in ${folder} was written by a newer Neo4j than this one (5.26), and there is no way back.`,
      'Start the newer tiers-espace that wrote it, or restore a backup made before.',
    ],
  ],
  [
    /Failed to read current store version|MetadataCorrupt/,
    ({ folder, log }) => [
      `The files of the database in ${folder}/data are damaged. Restore a backup,`,
      `or move the folder away to begin with an empty database. More in ${log} and debug.log beside it.`,
    ],
  ],
  [
    /AccessDeniedException|Permission denied|Read-only file system/,
    ({ folder }) => [
      `Neo4j may not write to its folder ${folder}.`,
      'Give it and all in it to the user this runs as, or set DATA_DIR to another folder.',
    ],
  ],
  [
    /No declared setting with name: ([^ ]+)\. |([\w.]+) declared multiple times/,
    (_, [, unknown, repeated]) => [`Neo4j does not accept its setting ${unknown ?? repeated}.`],
  ],
  [
    /Error evaluating value for setting '([^']+)'\. (.{0,200})/,
    (_, [, setting, why]) => [`Neo4j does not accept its setting ${setting}: ${why}`],
  ],
];

const PORT_TAKEN = /PortBindException|Address already in use/;

/**
 * Words after which a start has failed although the process lives on: with a full disk it hangs; with a
 * single database that does not open it says "Started." all the same.
 */
export const HOPELESS = /No space left on device|Failed to start DatabaseId/;

/** What the words it left behind mean to a person; undefined where there is none we know. */
export function explainKnown(failure: Failure): string | undefined {
  for (const [words, explain] of KNOWN) {
    const found = words.exec(printedBy(failure));
    if (found) return explain(failure, found).join('\n');
  }
  return undefined;
}

/** The problem behind a start that failed, in words for a person; a PortTaken where another port may help. */
export function explainFailure(failure: Failure): SetupProblem {
  const known = explainKnown(failure);
  if (known) return new SetupProblem(known);
  if (PORT_TAKEN.test(printedBy(failure))) {
    return new PortTaken(`Port ${failure.port} of 127.0.0.1, meant for Neo4j, was taken by another program.`);
  }
  if (failure.ended === 'signal SIGKILL') {
    return new SetupProblem(
      [
        'Neo4j was killed from outside while starting, most likely by the system for want of memory.',
        `Close other programs, or set NEO4J_HEAP to less than ${failure.heap}.`,
      ].join('\n'),
    );
  }
  const last = failure.console.trimEnd().split('\n').slice(-10);
  return new SetupProblem(
    [
      `Neo4j stopped while starting (${failure.ended}); its last lines:`,
      ...last.map((line) => `  ${line}`),
      `All of it: ${failure.log}`,
    ].join('\n'),
  );
}

function printedBy({ console, debug }: Failure): string {
  return `${console}\n${debug}`;
}
