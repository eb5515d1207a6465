import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../examples/company/random.ts';
import { writeCompany } from '../../examples/company/write-company.ts';
import { type ExportRow, readExport } from '../examples/read-export.ts';
import { publishedContent } from './published-content.ts';
import { type Declared, type Kind, writeSameContent } from './same-content.ts';
import { temporaryDisk } from './temporary-disk.ts';

const DEFINITIONS = readFileSync(new URL('../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const root = mkdtempSync(join(temporaryDisk(), 'stability-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const tables: Record<string, readonly ExportRow[]> = {};
let plain: Readonly<Record<string, string>>;
beforeAll(async () => {
  const company = join(root, 'company');
  await writeCompany({ folder: company, leads: 1000, gzip: false, parts: 1 });
  rmSync(join(company, 'ground-truth.json'));
  for (const name of readdirSync(company)) tables[name.replace(/(-\d+)?\.csv$/, '')] = await readExport(company, name);
  plain = await publishedContent(company, definitionsFile({ encoding: 'utf-8', delimiter: ',' }), '2026-10');
});

/** The definitions of the example, with every object in as many files as there are. */
function definitionsFile({ encoding, delimiter }: Declared): string {
  const path = join(root, 'definitions.yaml');
  const text = DEFINITIONS.replace(
    'preset: salesforce',
    `preset: salesforce\n    format: { encoding: ${encoding}, delimiter: "${delimiter}" }`,
  )
    .replaceAll(/( {6}(\w+): \{ files: )(?:\[[^\]]*\]|\S+)( \})/g, '$1["$2.*", "$2-*"]$3')
    .replaceAll(/( {8}files: )(\w+)\.csv/g, '$1["$2.*", "$2-*"]');
  writeFileSync(path, text);
  return path;
}

const ANY_ORDER = { encoding: 'utf-8', delimiter: ',' } as const;
it.each<[seed: number, Declared, kinds?: readonly [Kind, ...Kind[]]]>([
  [1, ANY_ORDER],
  [2, ANY_ORDER],
  [3, ANY_ORDER],
  [4, ANY_ORDER],
  [5, ANY_ORDER, ['csv']],
  [6, ANY_ORDER, ['parquet']],
  [7, { encoding: 'utf-16le', delimiter: ';' }],
  [8, { encoding: 'utf-16le', delimiter: ',' }, ['csv']],
  [9, { encoding: 'utf-8', delimiter: '|' }, ['csv', 'jsonl']],
])('seed %i, %j %j: the same content in another shape changes no published byte', async (seed, declared, kinds) => {
  const exports = join(root, `exports-${seed}`);
  writeSameContent(exports, tables, seededRandom(seed), declared, kinds);
  expect(readdirSync(exports).length).toBeGreaterThan(8);
  expect(await publishedContent(exports, definitionsFile(declared), '2026-10')).toEqual(plain);
});
