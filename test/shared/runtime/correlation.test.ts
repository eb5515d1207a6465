import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runTag } from '../../../shared/contracts/run-tag.ts';
import { correlationOf } from '../../../shared/runtime/correlation.ts';

const run = 'review-board-2026-10-1-r1';
const runId = `monthly-2026-10-20261106T110000Z-${runTag(run)}`;
const context = { awsRequestId: 'r-1' };

it.each([
  ['the door that started it, with its ticket', [{ outcome: 'started', run }, { ticket: 'OPS-17' }, context]],
  ['the first step', [{ execution: { name: run, startedAt: '2026-11-06T11:00:00Z' } }, context]],
  ['a step', [{ runId }, context]],
  ['the step that names the run', [{ runId }, { execution: { name: run } }]],
  ['the watcher', [{ executionArn: 'arn', name: run, status: 'FAILED' }]],
])('is one id of a run for %s', (_, parts) => {
  expect(correlationOf(...parts).correlation).toBe(runTag(run));
});

it.each([
  [[{ ticket: 'OPS-17', idempotencyKey: 'k' }, context], 'OPS-17'],
  [[{ version: 'reports/monthly/2026-10/v0001', idempotencyKey: 'k' }], 'reports/monthly/2026-10/v0001'],
  [[{ idempotencyKey: 'k' }, { 'detail-type': 'X', id: 'e' }], 'k'],
  [[{ 'detail-type': 'X', id: 'e' }, context], 'e'],
  [[undefined, null, 'text', context], 'r-1'],
  [[{ runId: 7, name: 'somebody', id: 'a row' }], undefined],
])('is what a line without a run is about: %j', (parts, id) => {
  expect(correlationOf(...parts).correlation).toBe(id);
});

it('names besides it all that is known', () => {
  expect(correlationOf({ runId, version: 'v' }, { ticket: 'OPS-17' }, context)).toEqual({
    ...{ correlation: runTag(run), runId, ticket: 'OPS-17', version: 'v', requestId: 'r-1' },
  });
});

it('is in every line that a function writes: by the one stack, or beside it', () => {
  const functions = fileURLToPath(new URL('../../../functions/', import.meta.url));
  const files = readdirSync(functions, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.lambda.ts'),
  );
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const text = readFileSync(join(functions, file), 'utf8');
    expect(text, file).toMatch(/\b(lambda|queueLambda|stepLog)\(/);
    const written = text.split('process.stdout.write(').slice(1);
    for (const line of written) expect(line.split(';')[0], file).toContain('correlationOf(');
  }
});
