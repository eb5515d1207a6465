import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { type Command, Option } from 'commander';
import type { TrinoPortsOptions } from './trino-ports.ts';
import { UsageError } from './usage-error.ts';

export type EngineOptions = {
  readonly engine?: 'duckdb' | 'trino';
  readonly server?: string;
  readonly catalog?: string;
  readonly schema?: string;
  readonly user?: string;
  readonly passwordEnv?: string;
  readonly ca?: string;
  readonly location?: string;
};

const ONLY_TRINO = ['server', 'catalog', 'schema', 'user', 'passwordEnv', 'ca', 'location'] as const;

/** The options by which a command's queries run in this process or on a Trino cluster. */
export function addEngineOptions(command: Command): Command {
  return command
    .addOption(new Option('--engine <engine>', 'where queries run').choices(['duckdb', 'trino']).default('duckdb'))
    .option('--server <url>', 'with --engine trino: such as https://trino.example.com')
    .option('--catalog <name>', 'with --engine trino: a Hive catalog (default: "hive")')
    .option('--schema <name>', 'with --engine trino: where tables are declared (default: "segment_signals")')
    .option('--user <name>', 'with --engine trino: who asks (default: this user)')
    .option('--password-env <variable>', 'with --engine trino: the environment variable that holds the password')
    .option('--ca <file>', 'with --engine trino: the certificate of the authority that signed the server’s')
    .option('--location <uri>', 'with --engine trino: where the server finds the store (default: local://<store>)');
}

/** The Trino server that the options name; undefined where queries run in this process. Throws UsageError. */
export function trinoOf(options: EngineOptions): TrinoPortsOptions['trino'] | undefined {
  if (options.engine !== 'trino') {
    const given = ONLY_TRINO.find((name) => options[name] !== undefined);
    if (given !== undefined)
      throw new UsageError(`--${given === 'passwordEnv' ? 'password-env' : given} is for --engine trino`);
    return undefined;
  }
  const {
    server,
    catalog = 'hive',
    schema = 'segment_signals',
    user = userInfo().username,
    passwordEnv,
    ca,
    location,
  } = options;
  if (server === undefined || !/^https?:$/.test(URL.parse(server)?.protocol ?? ''))
    throw new UsageError(
      '--engine trino needs --server with the address of the cluster, such as https://trino.example.com',
    );
  return {
    server,
    catalog,
    schema,
    user,
    ...(passwordEnv === undefined ? {} : { password: variable(passwordEnv) }),
    ...(ca === undefined ? {} : { ca: certificate(ca) }),
    ...(location === undefined ? {} : { location }),
  };
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new UsageError(`--password-env: the variable ${name} is not set`);
  return value;
}

function certificate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--ca: ${file} cannot be read`);
  }
}
