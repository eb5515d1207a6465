import { execFileSync, spawn } from 'node:child_process';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findJdk } from './find-jdk.ts';
import { trinoFiles } from './trino-files.ts';

export type RunningTrino = {
  readonly server: string;
  /** The same server over TLS, where it asks for `user` and `password`. */
  readonly secureServer: string;
  readonly ca: string;
  readonly user: string;
  readonly password: string;
  readonly catalog: string;
  readonly millisecondsToFirstAnswer: number;
};

const PATIENCE_MILLISECONDS = 180_000;
const KEYSTORE_PASSWORD = 'changeit';

/** A Trino server on loopback with a Hive catalog whose metastore is a folder. `stop` ends it and removes what it wrote. */
export async function startTrino(): Promise<{ readonly trino: RunningTrino; readonly stop: () => Promise<void> }> {
  const jdk = findJdk();
  const files = await trinoFiles(join(jdk, 'bin', 'jar'));
  const folder = mkdtempSync(join(tmpdir(), 'trino-'));
  const [port, securePort] = await freePorts();
  const password = randomBytes(12).toString('hex');
  const ca = makeKeystore(jdk, folder);
  writeSettings(folder, port, securePort, password);

  const started = performance.now();
  const log = join(folder, 'server.log');
  const child = spawn(join(jdk, 'bin', 'java'), javaArguments(files, folder), {
    cwd: folder,
    stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(timer);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  // a test run that is interrupted leaves no server behind
  process.once('exit', () => child.kill('SIGKILL'));

  const server = `http://127.0.0.1:${port}`;
  while (!(await answers(server))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() - started > PATIENCE_MILLISECONDS) {
      const said = readFileSync(log, 'utf8').slice(-3000);
      await stop();
      throw new Error(`the Trino server ${ended ? 'ended' : 'did not answer in time'}:\n${said}`);
    }
    await pause(200);
  }
  const trino = {
    server,
    secureServer: `https://localhost:${securePort}`,
    ca,
    user: 'tester',
    password,
    catalog: 'hive',
    millisecondsToFirstAnswer: Math.round(performance.now() - started),
  };
  return { trino, stop };
}

async function answers(server: string): Promise<boolean> {
  try {
    const info = await fetch(`${server}/v1/info`);
    return ((await info.json()) as { readonly starting: boolean }).starting === false;
  } catch {
    return false;
  }
}

function writeSettings(folder: string, port: number, securePort: number, password: string): void {
  const write = (name: string, settings: Readonly<Record<string, string | number | boolean>>) => {
    const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`);
    writeFileSync(join(folder, 'etc', name), lines.join(''));
  };
  mkdirSync(join(folder, 'etc', 'catalog'), { recursive: true });
  write('config.properties', {
    coordinator: true,
    'node-scheduler.include-coordinator': true,
    'discovery.uri': `http://127.0.0.1:${port}`,
    'http-server.http.port': port,
    'http-server.https.enabled': true,
    'http-server.https.port': securePort,
    'http-server.https.keystore.path': join(folder, 'keystore.p12'),
    'http-server.https.keystore.key': KEYSTORE_PASSWORD,
    'http-server.authentication.type': 'PASSWORD',
    'http-server.authentication.allow-insecure-over-http': true,
    'internal-communication.shared-secret': randomBytes(16).toString('hex'),
    'http-server.log.enabled': false,
    'query.max-memory': '1GB',
    'query.max-memory-per-node': '1GB',
    'query.client.timeout': '1m',
  });
  write('password-authenticator.properties', {
    'password-authenticator.name': 'file',
    'file.password-file': join(folder, 'etc', 'passwords'),
  });
  writeFileSync(join(folder, 'etc', 'passwords'), `tester:${hashOf(password)}\n`);
  write('catalog/hive.properties', {
    'connector.name': 'hive',
    'hive.metastore': 'file',
    'hive.metastore.catalog.dir': `local://${join(folder, 'metastore')}`,
    'fs.native-local.enabled': true,
    'local.location': '/',
    'hive.non-managed-table-writes-enabled': true,
    'hive.recursive-directories': true,
  });
}

function hashOf(password: string): string {
  const salt = randomBytes(16);
  return `10000:${salt.toString('hex')}:${pbkdf2Sync(password, salt, 10_000, 32, 'sha1').toString('hex')}`;
}

function javaArguments(files: string, folder: string): string[] {
  return [
    '-Xmx3G',
    // small data: compiling well would take longer than what it saves
    '-XX:TieredStopAtLevel=1',
    '-XX:+ExitOnOutOfMemoryError',
    '--add-modules=jdk.incubator.vector',
    '--enable-native-access=ALL-UNNAMED',
    '-Djdk.attach.allowAttachSelf=true',
    '-Dfile.encoding=UTF-8',
    '-Dnode.environment=test',
    '-Dnode.bind-ip=127.0.0.1',
    '-Dnode.internal-address=127.0.0.1',
    `-Dnode.data-dir=${join(folder, 'data')}`,
    `-Dplugin.dir=${join(files, 'plugin')}`,
    '-Dconfig=etc/config.properties',
    '-cp',
    join(files, 'lib', '*'),
    'io.trino.server.TrinoServer',
  ];
}

/** A key pair of its own for TLS; returns the certificate. */
function makeKeystore(jdk: string, folder: string): string {
  const keytool = join(jdk, 'bin', 'keytool');
  const store = ['-keystore', join(folder, 'keystore.p12'), '-storepass', KEYSTORE_PASSWORD, '-alias', 'trino'];
  const names = ['-dname', 'CN=localhost', '-ext', 'san=dns:localhost,ip:127.0.0.1'];
  execFileSync(
    keytool,
    ['-genkeypair', '-storetype', 'PKCS12', '-keyalg', 'EC', '-validity', '2', ...names, ...store],
    { stdio: 'pipe' },
  );
  return execFileSync(keytool, ['-exportcert', '-rfc', ...store], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function freePorts(): Promise<[number, number]> {
  const listening = [createServer(), createServer()];
  const ports: number[] = [];
  for (const server of listening) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ports.push((server.address() as { readonly port: number }).port);
  }
  for (const server of listening) server.close();
  return ports as [number, number];
}
