/** Environments for the JVMs of a test run. The Java launcher reads JDK_JAVA_OPTIONS. */
import { join } from 'node:path';

/** A Java whose Neo4j keeps its plans for an hour. */
const keepingPlans = {
  TEST_JAVA:
    process.env.TEST_JAVA ?? (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'),
  JAVA_HOME: join(import.meta.dirname, 'java'),
};

/**
 * For a JVM whose second compiler costs more than it saves. With the first compiler alone, the code cache of
 * 48 MB that Java then chooses is too small for Neo4j.
 */
export const shortJvm = {
  JDK_JAVA_OPTIONS: '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m',
};

/** For databases that many tests change: that of the run, and that of one test file. */
export const testJvm = { ...keepingPlans, ...shortJvm };
