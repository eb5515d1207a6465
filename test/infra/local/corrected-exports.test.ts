import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCorrectedExports } from '../../../infra/local/corrected-exports.ts';
import { loadDefinitions } from '../../../shared/definitions/load-definitions.ts';
import { SALES_FUNNEL } from '../../faults/sales-funnel.ts';
import { EXPORT_KINDS, type Rows, writeTables } from './export-kinds.ts';

const root = mkdtempSync(join(tmpdir(), 'corrected-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

const definitions = (objects: string) =>
  loadDefinitions(
    `format: 1
name: Corrected
owner: RevOps
timezone: UTC
calendar: { kind: months }
currency: { reporting: USD }
sources:
  crm:
    objects:
${objects}
${SALES_FUNNEL}
dimensions:
  - { id: region, label: Region, from: [{ object: crm.${objects.includes('Deals') ? 'Deals' : 'Opportunity'}, column: region }], known: entry }
`,
    'definitions.yaml',
  );

type Snapshot = { readonly files: readonly string[]; readonly write: (folder: string) => void };

/** The rows that are left of each object, as lines. */
async function corrected(objects: string, before: Snapshot, after: Snapshot): Promise<Record<string, string[]>> {
  const exports = [before, after].map(({ files, write }) => {
    folders += 1;
    const folder = join(root, String(folders));
    mkdirSync(folder);
    write(folder);
    return { folder, inputs: files.map((key) => ({ key, sha256: '', bytes: 0 })) };
  });
  const [earlier, later] = exports;
  if (earlier === undefined || later === undefined) throw new RangeError('two snapshots');
  const folder = join(root, `corrected-${folders}`);
  const { sources } = await writeCorrectedExports(folder, earlier, later, definitions(objects));
  return Object.fromEntries(
    Object.entries(sources.crm?.objects ?? {}).map(([name, object]) => {
      const files = typeof object.files === 'string' ? [object.files] : object.files;
      expect(object.format).toMatchObject({ records: 'csv', encoding: 'utf-8' });
      const written = files.flatMap((file) => globSync(file, { cwd: folder }));
      return [name, written.flatMap((file) => rowsIn(join(folder, file)))];
    }),
  );
}

function rowsIn(path: string): string[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', ''));
}

describe('what is left of the later exports without what came late is the same', () => {
  const deal = (id: string, region: string, size: string) => ({ id, region, size });
  const moved = (of: string, stage: string, at: string) => ({ of, stage, at });
  const before: Record<string, Rows> = {
    deals: [deal('d1', 'North', 'S'), deal('d2', '', 'S'), deal('d3', 'South', 'S'), deal('d4', 'Köln, "old"', 'S')],
    log: [moved('d1', 'Offer', '2025-01-05'), moved('d2', 'Offer', '2025-01-05'), moved('d2', 'Won', '2025-01-09')],
  };
  // d1 is of another region, what was blank of d2 is filled, d3 is gone, d5 is new; d1 is won since, d2 was never
  const after: Record<string, Rows> = {
    deals: [deal('d5', 'North', 'S'), deal('d1', 'South', 'L'), deal('d2', 'North', 'L'), before.deals?.[3] ?? {}],
    log: [
      ...[moved('d1', 'Offer', '2025-01-05'), moved('d1', 'Won', '2025-01-20')],
      ...[moved('d2', 'Offer', '2025-01-05'), moved('d2', 'Lost', '2025-01-10'), moved('d5', 'Offer', '2025-01-05')],
    ],
  };
  it.each(EXPORT_KINDS)('of %s', async (kind) => {
    const objects = `      Deals: { files: 'deals.*', holds: opportunities, columns: { id: id } }
      Log: { files: 'log.*', holds: stage_history, of: opportunities, columns: { id: of, stage: stage, entered: at } }`;
    const snapshot = (tables: Record<string, Rows>): Snapshot => ({
      files: Object.keys(tables).map((name) => `${name}.${kind}`),
      write: (folder) => writeTables(folder, tables, kind),
    });
    const { Deals, Log } = await corrected(objects.replaceAll('.*', `.${kind}`), snapshot(before), snapshot(after));
    expect(Deals).toEqual(['d1,South', 'd2,', 'd4,Köln, old']);
    expect(
      Log?.map((line) => line.slice(0, -'T00:00:00.000000'.length * Number(kind.startsWith('parquet')) || undefined)),
    ).toEqual(['d1,Offer,2025-01-05', 'd2,Offer,2025-01-05', 'd2,Lost,2025-01-10']);
  });
});

const text = (files: Record<string, string>): Snapshot => ({
  files: Object.keys(files),
  write: (folder) => {
    for (const [name, body] of Object.entries(files)) writeFileSync(join(folder, name), body);
  },
});
const DEALS = "Deals: { files: 'deals.*', holds: opportunities, columns: { id: id } }";

it('names are those of the shape; a column that was not there before stays, and one that no object had was blank', async () => {
  const objects = `      Opportunity: { files: 'deals.*' }
      Log: { files: log.csv, holds: stage_history, of: opportunities, columns: { id: of, stage: stage, entered: at } }
    preset: salesforce
    shape: fivetran`;
  const log = { 'log.csv': 'of,stage,at\nd1,Offer,2025-01-05\n' };
  const inCsv = await corrected(
    objects,
    text({ ...log, 'deals.csv': 'id,region\nd1,North\n' }),
    text({ ...log, 'deals.csv': 'id,region,amount\nd1,South,5\nd2,North,7\n' }),
  );
  const inJson = await corrected(
    objects,
    text({ ...log, 'deals.ndjson': '{"id":"d1","region":"North"}\n' }),
    text({ ...log, 'deals.ndjson': '{"id":"d1","region":"North","amount":5}\n{"id":"d2","region":"North"}\n' }),
  );
  const cells = (rows: string[] | undefined) =>
    rows?.map((row) =>
      row
        .split(',')
        .filter((cell) => cell !== '')
        .sort(),
    );
  expect([cells(inCsv.Opportunity), cells(inJson.Opportunity)]).toEqual([[['5', 'South', 'd1']], [['North', 'd1']]]);
});

it('ids are found by every name that the shape gives them', async () => {
  const objects = `      Opportunity: { files: deals.ndjson }
      Log: { files: log.csv, holds: stage_history, of: opportunities, columns: { id: of, stage: stage, entered: at } }
    preset: salesforce
    shape: airbyte`;
  const log = { 'log.csv': 'of,stage,at\nd1,Offer,2025-01-05\n' };
  const deal = (Id: string, region: string) => `${JSON.stringify({ _airbyte_data: { Id }, region })}\n`;
  const { Opportunity } = await corrected(
    objects,
    text({ ...log, 'deals.ndjson': deal('d1', 'North') }),
    text({ ...log, 'deals.ndjson': deal('d1', 'South') + deal('d2', 'North') }),
  );
  expect(Opportunity?.map((row) => row.split(',').filter((cell) => cell !== ''))).toEqual([['d1', 'South']]);
});

describe('rows of a log are compared', () => {
  it('by the columns that are read of them: another column corrects nothing, nor does a list that has grown at its start', async () => {
    const objects = `      Deals: { files: 'deals.ndjson', holds: opportunities, columns: { id: id } }
      Log: { files: 'deals.ndjson', format: { each: log }, holds: stage_history, of: opportunities, columns: { id: id, stage: log.stage, entered: log.at } }`;
    const line = (touched: number, ...stages: string[]) =>
      `${JSON.stringify({ id: 'd1', region: 'North', touched, log: stages.map((stage) => ({ stage, at: '2025-01-05' })) })}\n`;
    const { Deals, Log } = await corrected(
      objects,
      text({ 'deals.ndjson': line(1, 'Offer') }),
      text({ 'deals.ndjson': line(2, 'Won', 'Offer') }),
    );
    expect(Deals).toEqual(['d1,North']);
    expect(Log).toEqual(['d1,Offer,2025-01-05,2']);
  });

  it('only where their files are of one kind', async () => {
    const objects = `      ${DEALS.replace('.*', '.csv')}
      Log: { files: ['log.csv', 'log.ndjson'], holds: stage_history, of: opportunities, columns: { id: of, stage: stage, entered: at } }`;
    const deals = { 'deals.csv': 'id,region\nd1,North\n' };
    await expect(
      corrected(
        objects,
        text({ ...deals, 'log.csv': 'of,stage,at\nd1,Offer,2025-01-05\n' }),
        text({ ...deals, 'log.ndjson': '{"of":"d1","stage":"Offer","at":"2025-01-05T00:00:00Z"}\n' }),
      ),
    ).rejects.toThrow('rows of crm.Log have no id, and its files were csv and are ndjson now');
  });
});
