import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The last release whose server Maven Central holds whole; it runs on Java 24 and later. */
const TRINO_VERSION = '476';
const MAVEN_COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';
const UNUSED = ['functions-python', 'geospatial', 'exchange-filesystem', 'spooling-filesystem'];

const run = promisify(execFile);

/**
 * The folder of a Trino server with the Hive plugin, fetched with Maven where it is not there yet (450 MB, a minute or two).
 * Kept outside of the checkout, in `SEGMENT_SIGNALS_CACHE` or the user's cache folder. `jar` is the JDK's, to unpack a zip.
 */
export async function trinoFiles(jar: string): Promise<string> {
  const cache = process.env.SEGMENT_SIGNALS_CACHE ?? join(homedir(), '.cache', 'segment-signals');
  const folder = join(cache, `trino-${TRINO_VERSION}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'fetching-'));
  try {
    await fetch(`io.trino:trino-server-core:${TRINO_VERSION}:tar.gz`, making);
    await fetch(`io.trino:trino-hive:${TRINO_VERSION}:zip`, making);
    const leftOut = UNUSED.map((plugin) => `--exclude=*/plugin/${plugin}`);
    const unpacked = join(making, 'server');
    mkdirSync(unpacked);
    await run('tar', [
      'xzf',
      join(making, `trino-server-core-${TRINO_VERSION}.tar.gz`),
      '-C',
      unpacked,
      '--strip-components=1',
      ...leftOut,
    ]);
    await run(jar, ['xf', `trino-hive-${TRINO_VERSION}.zip`], { cwd: making });
    renameSync(join(making, `trino-hive-${TRINO_VERSION}`), join(unpacked, 'plugin', 'hive'));
    // another run may have been faster
    if (!existsSync(folder)) renameSync(unpacked, folder);
    return folder;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function fetch(artifact: string, folder: string): Promise<void> {
  try {
    await run('mvn', ['-q', '-B', MAVEN_COPY, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]);
  } catch (cause) {
    const said = (cause as { readonly stdout?: string }).stdout ?? '';
    throw new Error(
      `the Trino tests fetch a server with Maven (mvn on the PATH, Maven Central reachable): ${artifact} could not be had. ${said.slice(0, 400)}`,
      { cause },
    );
  }
}
