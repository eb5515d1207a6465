import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { valueAt } from './fact-path.ts';
import { readableJson } from './readable-json.ts';
import { COMPARED, runCase } from './run-case.ts';

const root = import.meta.dirname;
const cases = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe.each(cases)('%s', (name) => {
  const folder = join(root, name);
  const changed = join(folder, 'changed');

  it.concurrent('publishes what its story says', { timeout: 60_000 }, async ({ expect }) => {
    rmSync(changed, { recursive: true, force: true });
    const published = await runCase(folder);

    const facts: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8'));
    const found = Object.fromEntries(Object.keys(facts).map((path) => [path, valueAt(published, path) ?? null]));
    expect(found).toEqual(facts);

    const differing = COMPARED.filter((file) => !compare(folder, `${file}.json`, `${readableJson(published[file])}\n`));
    expect(differing, `compare ${name}/expected with ${name}/changed`).toEqual([]);
  });
});

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
