import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompany } from '../../examples/company/write-company.ts';
import { ingestObject } from '../../functions/ingest-object.ts';
import { planRun } from '../../functions/plan-run.ts';
import { readJson, runKey } from '../../functions/run-files.ts';
import { definitionsKey, EXPORTS_PREFIX, embeddedPorts } from '../../infra/local/embedded-ports.ts';
import type { CANONICAL_TABLES, CanonicalTable } from '../../shared/contracts/canonical-tables.ts';
import { Receipt } from '../../shared/contracts/receipt.ts';
import { snakeCase } from '../../shared/ingest/snake-case.ts';
import { type ExportRow, readExport } from '../examples/read-export.ts';
import { rowsOf } from '../shared/adapters/duckdb/export-in-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'ingest-object-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const DEFINITIONS = readFileSync(new URL('../../examples/company/definitions.yaml', import.meta.url), 'utf8');
const OBJECTS = ['Lead', 'Account', 'Contact', 'Opportunity', 'OpportunityHistory', 'OpportunityContactRole'];

let plain: Ingested;
beforeAll(async () => {
  await writeCompany({ folder: join(root, 'export'), leads: 60, gzip: false, parts: 1 });
  rmSync(join(root, 'export', 'ground-truth.json'));
  plain = await ingested('export', DEFINITIONS);
});

/** The same company as another loader carries it: each file of it written anew. */
async function carried(
  shape: string,
  write: (object: string, rows: readonly ExportRow[]) => Readonly<Record<string, string | Buffer>>,
): Promise<readonly ExportRow[]> {
  mkdirSync(join(root, shape));
  const all: ExportRow[] = [];
  for (const name of readdirSync(join(root, 'export'))) {
    const rows = await readExport(join(root, 'export'), name);
    all.push(...rows);
    const files = write(name.replace(/(-\d+)?\.csv$/, ''), rows);
    for (const [file, body] of Object.entries(files)) writeFileSync(join(root, shape, file), body);
  }
  return all;
}

describe('the example company', () => {
  it('is the same from Airbyte, as JSON lines in several files with old versions among them', async () => {
    await carried('airbyte', (object, rows) => {
      const lines = rows.map((row) => JSON.stringify({ ...row, _airbyte_extracted_at: '2026-11-02T00:00:00.000Z' }));
      if (!OBJECTS.includes(object)) return { [`${object}.jsonl`]: lines.join('\n') };
      const old = rows.map(({ Id = '' }, row) => ({
        Id,
        CreatedDate: 'x',
        _airbyte_extracted_at: `2026-11-01T00:00:0${row % 10}Z`,
      }));
      // The first file holds nothing but versions that are not the newest: what columns there are, the second says.
      const first = old.filter((_, row) => row % 2 === 0).map((row) => JSON.stringify(row));
      return { [`${object}-1.jsonl.gz`]: gzipSync(first.join('\n')), [`${object}-2.jsonl`]: lines.join('\n') };
    });
    const found = await ingested(
      'airbyte',
      definitionsOf('airbyte', (object) => `["${object}.jsonl", "${object}-*.jsonl*"]`),
    );
    expect(found.tables).toEqual(plain.tables);
    expect(found.superseded).toBeGreaterThan(50);
  });

  it('is the same from Fivetran, which names columns its own way and marks what is deleted', async () => {
    const rows = await carried('fivetran', (object, ofObject) => {
      const names = Object.keys(ofObject[0] ?? {});
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const gone = { ...ofObject[0], Id: 'gone' };
      const lines = [...ofObject.map((row) => [row, 'false'] as const), [gone, 'TRUE'] as const].map(([row, deleted]) =>
        [...names.map((name) => quoted((row as ExportRow)[name] ?? '')), deleted].join(','),
      );
      return { [`${object}.csv`]: [[...names.map(snakeCase), '_fivetran_deleted'].join(','), ...lines].join('\n') };
    });
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
      /[a-z][A-Z_]|__c$|Industry|Country/.test(name),
    );
    const renamed = definitionsOf('fivetran', (object) => `${object}.csv`).replace(
      new RegExp(`\\b(${names.join('|')}|Email|Name|Company)\\b(?=[ ,}\\]\n])`, 'g'),
      (name) => snakeCase(name),
    );
    const { tables } = await ingested('fivetran', renamed);
    // The rule of a date is called by its column, which has another name here.
    const renamedDates = Object.entries(plain.tables).map(([table, found]) => [
      table,
      found.map((row) => row.replace(/(?<="evidence":"date )\w+/, snakeCase)).sort(),
    ]);
    expect(tables).toEqual(Object.fromEntries(renamedDates));
  });
});

function definitionsOf(shape: string, files: (object: string) => string): string {
  return DEFINITIONS.replace('preset: salesforce', `preset: salesforce\n    shape: ${shape}`)
    .replaceAll(
      /( {6}(\w+): \{ files: )(\[[^\]]*\]|\S+)( \})/g,
      (_, start, object, __, end) => `${start}${files(object)}${end}`,
    )
    .replaceAll(/( {8}files: )(\w+)\.csv/g, (_, start, object) => `${start}${files(object)}`);
}

type Ingested = {
  readonly tables: Partial<Readonly<Record<CanonicalTable, readonly string[]>>>;
  readonly superseded: number;
};

/** Every row of every canonical table, without where it came from. */
async function ingested(folder: string, text: string): Promise<Ingested> {
  const [store, definitions] = [join(root, `store-${folder}`), join(root, `${folder}.yaml`)];
  writeFileSync(definitions, text);
  const clock = { now: () => new Date('2026-11-15T08:00:00Z') };
  const ports = embeddedPorts({ store, exports: join(root, folder), definitions, threads: 1, clock });
  const request = { kind: 'draft', cadence: 'monthly', period: '2026-10' } as const;
  const files = { definitions: definitionsKey(definitions), exports: EXPORTS_PREFIX };
  const { runId, objects } = await planRun.run({ ...request, ...files }, ports);
  const tables: Partial<Record<CanonicalTable, string[]>> = {};
  let superseded = 0;
  for (const object of objects) {
    const { receipt: key } = await ingestObject.run(object, ports);
    const receipt = await readJson(ports.objects, key, Receipt);
    superseded += receipt.ignored.find(({ reason }) => reason === 'superseded')?.rows ?? 0;
    for (const table of Object.keys(receipt.written) as (keyof typeof CANONICAL_TABLES)[]) {
      const rows = await rowsOf(join(store, runKey.canonical(runId, table), `${object.source}.${object.object}`));
      const told = rows.map(({ file_number: _file, row_number: _row, ...row }) => JSON.stringify(row));
      tables[table] = [...(tables[table] ?? []), ...told].sort();
    }
  }
  return { tables, superseded };
}
