/** Environments for the JVMs of a test run. The Java launcher reads JDK_JAVA_OPTIONS. */
import { join } from 'node:path';

/** A Java whose Neo4j keeps its plans for an hour. */
const keepingPlans = {
  TEST_JAVA:
    process.env.TEST_JAVA ?? (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'),
  JAVA_HOME: join(import.meta.dirname, 'java'),
};

/** For the database that all tests share. */
export const sharedJvm = { ...keepingPlans, JDK_JAVA_OPTIONS: '-XX:+UseSerialGC' };

/** For a JVM that ends before its second compiler pays for itself. */
export const shortJvm = {
  JDK_JAVA_OPTIONS: '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m',
};

/** For the database of one test file. */
export const ownJvm = { ...keepingPlans, ...shortJvm };
