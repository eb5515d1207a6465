import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NEEDED = 24;
const JVM_FOLDER = '/usr/lib/jvm';

/** The folder of a JDK that runs Trino: JAVA_HOME if it is new enough, else the newest of the JVM folder. */
export function findJdk(): string {
  const installed = existsSync(JVM_FOLDER) ? readdirSync(JVM_FOLDER).map((name) => join(JVM_FOLDER, name)) : [];
  const candidates = [process.env.TRINO_JAVA_HOME, process.env.JAVA_HOME, ...installed]
    .filter((home) => home !== undefined)
    .map((home) => ({ home, version: versionOf(home) }))
    .filter(({ home, version }) => version >= NEEDED && existsSync(join(home, 'bin', 'jar')));
  const newest = candidates.sort((first, second) => second.version - first.version)[0];
  if (newest !== undefined) return newest.home;
  throw new Error(
    `the Trino tests need a JDK ${NEEDED} or newer: set TRINO_JAVA_HOME, or install one below ${JVM_FOLDER}`,
  );
}

function versionOf(home: string): number {
  const file = join(home, 'release');
  const stated = existsSync(file) ? /JAVA_VERSION="(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return Number(stated ?? 0);
}
