import { execFile } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVERYTHING, reportTemplate } from './stack-template.ts';

const VERSION = '1.58.0';
/** What the linter is not asked, and why. */
const IGNORED: Readonly<Record<string, string>> = {
  W3005: 'The construct library says once more that a function needs its role.',
};
const run = promisify(execFile);

let linter: string;
let folder: string;
beforeAll(async () => {
  linter = await installed();
  folder = await mkdtemp(join(tmpdir(), 'cfn-lint-'));
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

/** A virtual environment of its own, at first use: the emulator's pins other versions of the same packages. */
async function installed(): Promise<string> {
  const environment = fileURLToPath(new URL(`../../../.local/cfn-lint-${VERSION}`, import.meta.url));
  const program = join(environment, 'bin', 'cfn-lint');
  const isThere = await access(program).then(
    () => true,
    () => false,
  );
  if (isThere) return program;
  await run('python3', ['-m', 'venv', environment]);
  await run(join(environment, 'bin', 'pip'), ['install', '--quiet', `cfn-lint==${VERSION}`]);
  return program;
}

/** Rules that a template breaks, in the two regions where most customers are. */
async function broken(template: object, ignored: readonly string[]): Promise<readonly string[]> {
  const file = join(folder, 'template.json');
  await writeFile(file, JSON.stringify(template));
  const args = ['--format', 'json', '--regions', 'us-east-1', 'eu-central-1', '--ignore-checks', ...ignored, '--'];
  const { stdout } = await run(linter, [...args, file], { maxBuffer: 1 << 26 }).catch((error) => {
    // it ends with the kinds of what it found, and prints that
    if (typeof error.stdout === 'string' && error.stdout !== '') return error as { stdout: string };
    throw error;
  });
  return JSON.parse(stdout).map(
    ({ Rule, Message }: { Rule: { Id: string }; Message: string }) => `${Rule.Id} ${Message}`,
  );
}

it.each([
  ['as cdk.json says', {}],
  ['with all that a deployment can have', EVERYTHING],
])('finds nothing wrong with the template %s', async (_, changed) => {
  expect(await broken(reportTemplate(changed), Object.keys(IGNORED))).toEqual([]);
});

it('is not asked only what it would find', async () => {
  const rules = (await broken(reportTemplate({}), ['none'])).map((found) => found.slice(0, 5));
  expect([...new Set(rules)].toSorted()).toEqual(Object.keys(IGNORED).toSorted());
});

it('finds what is wrong', async () => {
  const Resources = { Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 50_000 } } };
  expect(await broken({ Resources }, Object.keys(IGNORED))).toEqual([expect.stringContaining('E3034')]);
});
