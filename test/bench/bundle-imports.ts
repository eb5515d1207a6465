import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../infra/aws/bundle-functions.ts';

/**
 * How large the bundle of each function is, and how long it takes to load beside an empty handler: processor time of a process of
 * its own, the least of some rounds, all functions in each round. `node test/bench/bundle-imports.ts`
 */
const ROUNDS = 3;
const EMPTY = 'empty-handler';
const root = await mkdtemp(join(tmpdir(), 'bundle-imports-'));
try {
  const bundled = await bundleFunctions(root, process.arch === 'arm64' ? 'arm64' : 'x64');
  const empty = 'export const handler = async () => {};\n';
  await mkdir(join(root, EMPTY));
  await writeFile(join(root, EMPTY, 'index.mjs'), empty);
  const functions = [{ name: EMPTY, bytes: empty.length }, ...bundled];
  const least = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name } of functions)
      least.set(
        name,
        Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, await loaded(join(root, name, 'index.mjs'))),
      );
  const base = least.get(EMPTY) ?? 0;
  console.table(
    functions.map(({ name, bytes }) => ({
      name,
      kilobytes: Math.round(bytes / 1024),
      milliseconds: Math.round(least.get(name) ?? 0),
      'beyond the empty one': Math.round((least.get(name) ?? 0) - base),
    })),
  );
} finally {
  await rm(root, { recursive: true, force: true });
}

/** Processor milliseconds from the start of the process until the handler is there. */
async function loaded(file: string): Promise<number> {
  const program = `await import(${JSON.stringify(file)}); const { user, system } = process.cpuUsage();
    process.stdout.write(String((user + system) / 1000)); process.exit()`;
  const environment = Object.fromEntries(
    ['BUCKET', 'WORKGROUP', 'DATABASE', 'BUS'].map((name) => [`SEGMENT_SIGNALS_${name}`, 'x']),
  );
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...environment, AWS_REGION: 'eu-central-1' },
  });
  return Number(stdout);
}
