import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { signals } from './command-line.ts';

const example = fileURLToPath(new URL('../../../examples/company/definitions.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'definitions-command-'));
afterAll(() => rmSync(folder, { recursive: true }));
const definitions = (...args: readonly string[]) => signals(folder, ['definitions', ...args, '--store', 'store']);

it('pushes, lists and shows', async () => {
  expect(await definitions('list')).toMatchObject({ code: 0, stdout: 'Nothing was pushed yet.\n' });
  expect(await definitions('show')).toMatchObject({ code: 3, stderr: expect.stringContaining('nothing was pushed') });
  expect((await definitions('push', example)).stdout).toMatch(
    /^definitions\/[0-9a-f]{16}\.yaml holds from now on, approved by Revenue Operations on 2026-09-28\./,
  );
  expect((await definitions('push', example)).stdout).toMatch(/^Nothing to do: /);
  const text = readFileSync(example, 'utf8');
  writeFileSync(join(folder, 'other.yaml'), text.replace(/^name: .*$/m, 'name: Other'));
  await definitions('push', 'other.yaml');
  expect((await definitions('list')).stdout.trim().split('\n')).toEqual([
    expect.stringMatching(/^1 .* approved by Revenue Operations on 2026-09-28$/),
    expect.stringMatching(/^2 .* Other, approved by .* holds$/),
  ]);
  expect((await definitions('show', '1')).stdout).toBe(text);
  expect((await definitions('show')).stdout).toContain('\nname: Other\n');
  expect(await definitions('show', '3')).toMatchObject({ code: 3, stderr: expect.stringContaining('1 to 2') });
});

it('refuses what is not approved with the line, and a place that is no store', async () => {
  writeFileSync(
    join(folder, 'unapproved.yaml'),
    readFileSync(example, 'utf8').replace('by: Revenue Operations', 'by: Me'),
  );
  expect(await definitions('push', 'unapproved.yaml')).toMatchObject({
    code: 4,
    stderr: expect.stringMatching(/unapproved\.yaml:10 approved\.by: found "Me"; allowed: the owner/),
  });
  expect(await signals(folder, ['definitions', 'list', '--store', 'gs://bucket'])).toMatchObject({ code: 2 });
});
