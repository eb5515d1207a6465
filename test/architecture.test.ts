import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, expect, test } from 'vitest';
import fences from '../.dependency-cruiser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const planted = mkdtempSync(join(tmpdir(), 'fences-'));
afterAll(() => rmSync(planted, { recursive: true, force: true }));

test('the fences hold, and the cruise saw the rooms', async () => {
  const result = await cruised(root, ['infra', 'functions', 'shared', 'examples']);
  expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  const seen = result.modules.map(({ source }) => source);
  for (const room of [
    'shared/stats/',
    'shared/signals/',
    'shared/contracts/',
    'functions/',
    'infra/local/',
    'examples/company/',
  ])
    expect(seen.filter((source) => source.startsWith(room)).length, room).toBeGreaterThan(5);
});

test.each([
  [
    'no-circular',
    { 'shared/signals/one.ts': `export * from './other.ts';`, 'shared/signals/other.ts': `export * from './one.ts';` },
  ],
  [
    'pure-rooms',
    {
      'shared/signals/one.ts': `export * from './friend.ts';`,
      'shared/signals/friend.ts': `export * from '../adapters/local/disk.ts';`,
      'shared/adapters/local/disk.ts': 'export const disk = 1;',
    },
  ],
  ['only-loaders-read-files', { 'shared/quality/one.ts': `export { readFileSync } from 'node:fs';` }],
  [
    'contracts-know-only-zod',
    {
      'shared/contracts/one.ts': `export * from '../signals/metric.ts';`,
      'shared/signals/metric.ts': 'export const metric = 1;',
    },
  ],
  [
    'statistics-know-nothing',
    {
      'shared/stats/one.ts': `export type { Rate } from '../contracts/rate.ts';`,
      'shared/contracts/rate.ts': 'export type Rate = number;',
    },
  ],
  [
    'steps-know-ports',
    {
      'functions/one.ts': `export * from '../shared/adapters/local/disk.ts';`,
      'shared/adapters/local/disk.ts': 'export const disk = 1;',
    },
  ],
  [
    'laptop-never-reaches-aws',
    {
      'infra/local/one.ts': `export * from '../../shared/adapters/aws/store.ts';`,
      'shared/adapters/aws/store.ts': 'export const store = 1;',
    },
  ],
  [
    'adapters-of-the-laptop-never-reach-aws',
    {
      'shared/adapters/local/one.ts': `export * from '../friend.ts';`,
      'shared/adapters/friend.ts': `export * from './aws/store.ts';`,
      'shared/adapters/aws/store.ts': 'export const store = 1;',
    },
  ],
  [
    'aws-is-loaded-when-asked-for',
    {
      'infra/local/asked-model.ts': `export * from '../../shared/adapters/aws/wording.ts';`,
      'shared/adapters/aws/wording.ts': 'export const wording = 1;',
    },
  ],
  [
    'lambda-never-reaches-laptop',
    {
      'functions/one.lambda.ts': `export * from '../shared/adapters/duckdb/engine.ts';`,
      'shared/adapters/duckdb/engine.ts': 'export const engine = 1;',
    },
  ],
  [
    'no-code-depends-on-tests',
    { 'shared/report/one.ts': `export * from '../../test/sample.ts';`, 'test/sample.ts': 'export const sample = 1;' },
  ],
  ['no-orphans', { 'shared/report/alone.ts': 'export const alone = 1;' }],
])('a planted violation of %s is found', async (rule, files: Record<string, string>) => {
  const folder = mkdtempSync(join(planted, 'case-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const result = await cruised(folder, [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]);
  expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(rule);
});

test('the clock is read by PlanRun and by the doors, and nothing is random', () => {
  const files = filesOf('shared', 'functions').filter(
    (path) => path.endsWith('.ts') && !/^shared\/(adapters|runtime)\/|[.]lambda[.]ts$/.test(path),
  );
  expect(files.length).toBeGreaterThan(100);
  const offending = files.filter((path) =>
    /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|performance\.now|process\.env/.test(
      readFileSync(join(root, path), 'utf8'),
    ),
  );
  expect(offending).toEqual([]);
});

test('no file has a name that says nothing', () => {
  const files = filesOf('infra', 'shared', 'functions', 'examples', 'test');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => /(^|\/)(utils?|helpers?|common|index|types|misc)\.(ts|mjs|js)$/.test(path))).toEqual(
    [],
  );
});

/** Not of the root, which also holds packages. */
function filesOf(...rooms: readonly string[]): readonly string[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
  );
}

async function cruised(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { forbidden, options } = fences;
  const { tsConfig: _tsConfig, ...rest } = options;
  const settings = { ...rest, baseDir, validate: true, ruleSet: { forbidden } } as unknown as ICruiseOptions;
  const { output } = await cruise(folders, settings, {
    conditionNames: ['import', 'node', 'default'],
    exportsFields: ['exports'],
  });
  return output as ICruiseResult;
}
