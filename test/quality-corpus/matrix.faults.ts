import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** Every damage against every gate, and three clean companies; it prints what was detected, missed and said without cause. */
test('every damage is told of, and nothing else', { timeout: 600_000 }, async () => {
  const matrix = join(import.meta.dirname, 'matrix.ts');
  const run = await promisify(execFile)(process.execPath, [matrix, '3000', '3']).catch((failed) => failed);
  console.log(run.stdout);
  expect(run.stdout).toMatch(/Every damage was told of, and nothing else\.\n$/);
});
