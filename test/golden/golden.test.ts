import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { valueAt } from './fact-path.ts';
import { readableJson } from './readable-json.ts';
import { COMPARED, runCase } from './run-case.ts';

const root = import.meta.dirname;
const cases = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const isUnmet = (name: string) => existsSync(join(root, name, 'unmet.md'));

it.concurrent.each(cases.filter((name) => !isUnmet(name)))('%s: what its story says', async (name) => {
  const { published, found, facts } = await play(name);
  expect(found).toEqual(facts);
  const differing = COMPARED.filter(
    (file) => !compare(join(root, name), `${file}.json`, `${readableJson(published[file] ?? 'not published')}\n`),
  );
  expect(differing, `compare ${name}/expected with ${name}/changed`).toEqual([]);
});

/** What the code does not do yet, kept in sight: `unmet.md` says why. Once the facts hold, remove that file. */
it.concurrent.each(cases.filter(isUnmet))('%s: not yet what its story says', async (name) => {
  const { found, facts } = await play(name);
  expect(found, `the facts of ${name} hold now: remove its unmet.md`).not.toEqual(facts);
});

it.each(cases)('%s tells its story', (name) => {
  expect(
    readFileSync(join(root, name, 'story.md'), 'utf8')
      .trim()
      .split('\n').length,
  ).toBeLessThanOrEqual(6);
});

/** Runs the folder, and reads at the paths of `facts.json`, which was written by hand before any run, what was published. */
async function play(name: string) {
  rmSync(join(root, name, 'changed'), { recursive: true, force: true });
  const published = await runCase(join(root, name));
  const facts: Record<string, unknown> = JSON.parse(readFileSync(join(root, name, 'facts.json'), 'utf8'));
  const found = Object.fromEntries(Object.keys(facts).map((path) => [path, valueAt(published, path) ?? null]));
  return { published, found, facts };
}

/** Writes an expectation that is missing, for review; on CI that is a failure, as nobody has reviewed it. */
function compare(folder: string, file: string, text: string): boolean {
  const expected = join(folder, 'expected', file);
  if (existsSync(expected) && readFileSync(expected, 'utf8') === text) return true;
  const isNew = !existsSync(expected) && process.env.CI === undefined;
  write(isNew ? join(folder, 'expected') : join(folder, 'changed'), file, text);
  return isNew;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), text);
}
