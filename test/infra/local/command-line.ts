import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { writeCompany } from '../../../examples/company/write-company.ts';
import { type Ended, warmProcess } from './warm-process.ts';

const ENTRY = fileURLToPath(new URL('../../../infra/local/launch.mjs', import.meta.url));
const EXAMPLE_DEFINITIONS = new URL('../../../examples/company/definitions.yaml', import.meta.url);
const ENVIRONMENT = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'signals-test-compile-cache') };

/** Runs the command line in a process of its own, as npm starts it, and waits for its end. `onOutput` may kill it. */
export function signalsProcess(
  cwd: string,
  args: readonly string[],
  onOutput: (soFar: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [ENTRY, ...args], { cwd, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    onOutput(stdout, (signal) => child.kill(signal));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the command line in a process that has run others before, and waits for its end. */
export function signals(cwd: string, args: readonly string[]): Promise<Ended> {
  return (SECOND.waiting() < FIRST.waiting() ? SECOND : FIRST).run(cwd, args);
}

// two, so that one computes while the other waits for a disk; the second begins only where commands stand beside one another
const [FIRST, SECOND] = [warmProcess(ENVIRONMENT), warmProcess(ENVIRONMENT)];

/** A folder with the exports of a small company in `exports` and definitions with two dimensions, which run faster. */
export async function preparedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'signals-test-'));
  await writeCompany({ folder: join(folder, 'exports'), leads: 1500 });
  await writeFile(join(folder, 'definitions.yaml'), await fewDimensions());
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function fewDimensions(): Promise<string> {
  const definitions = parse(await readFile(EXAMPLE_DEFINITIONS, 'utf8'));
  const kept = ['industry', 'lead_source'];
  const isKept = (entry: { id?: string; dimension?: string }) => kept.includes(entry.id ?? entry.dimension ?? '');
  return stringify({
    ...definitions,
    dimensions: definitions.dimensions.filter(isKept),
    pairs: definitions.pairs.filter(isKept),
    assumptions: undefined,
    audiences: definitions.audiences.map((audience: object) => ({ ...audience, dimensions: undefined })),
  });
}
