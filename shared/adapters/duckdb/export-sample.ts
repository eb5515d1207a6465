import type { Buffer } from 'node:buffer';
import { type SniffedFormat, sniffFormat, sniffRecords } from '../../ingest/profile/sniff-format.ts';
import type { TextTable } from '../../ingest/profile/text-table.ts';
import type { ObjectStore } from '../../ports.ts';
import { cleanExport, SEPARATOR } from './export-clean.ts';
import { placesIn } from './export-columns.ts';
import type { ExportFormat } from './export-format.ts';
import { cleanJsonLines } from './export-json-lines.ts';
import { exportKind } from './export-kind.ts';
import { readColumnNames } from './export-names.ts';
import { cleanParquet } from './export-parquet.ts';
import { type SessionOptions, withExportSession } from './export-session.ts';
import { transcodeBytes } from './export-transcode.ts';

export type ExportSample = { readonly format: SniffedFormat; readonly table: TextTable };

/** `_airbyte_data`: where Airbyte packs a record as a whole. */
const PLAIN = {
  dates: 'iso',
  zone: 'UTC',
  decimals: '.',
  records: 'by_name',
  json: ['_airbyte_data'],
} satisfies Partial<ExportFormat>;

/**
 * The first rows of an export of which nothing is known, about as many as have `mostCells` fields, by the same scanner that a run reads
 * with; damaged records are left out.
 * @throws ExportError where the file is no table
 */
export async function sampleExport(
  options: SessionOptions & { readonly objects: ObjectStore },
  key: string,
  mostCells: number,
): Promise<ExportSample> {
  const found = await sniffedFormat(options.objects, key);
  const format: ExportFormat = { ...PLAIN, ...found, json: [...PLAIN.json, ...(found.json ?? [])] };
  const sniffed = exportKind(key, format);
  const names = [...new Set(await readColumnNames(options, key, format))].filter((name) => name !== '');
  const rows: string[][] = [];
  const mostRows = Math.ceil(mostCells / Math.max(1, names.length));
  const isEnough = () => rows.length >= mostRows;
  let isWhole = true;
  const wanted = (there: readonly string[]) =>
    placesIn({ columns: names, mayLack: new Set(names), json: format.json }, there, key);
  const request = { key, fileNumber: 0, format, columns: names, wanted, saw: () => {} };
  const take = async (lines: Buffer) => {
    for (const line of lines.toString('utf8').split('\n'))
      if (line !== '' && !isEnough()) rows.push(line.split(SEPARATOR).slice(1));
      else if (line !== '') isWhole = false;
  };
  const damaged = async () => {};
  const blocks = untilEnough(await bytesOf(options.objects, key, format.encoding), isEnough, () => {
    isWhole = false;
  });
  if (sniffed === 'csv') await cleanExport(blocks, request, take, damaged);
  else if (sniffed === 'ndjson') await cleanJsonLines(blocks, request, take, damaged);
  else await withExportSession(options, (session) => cleanParquet(session, blocks, request, take));
  return { format: found, table: { names, rows, isWhole } };
}

async function sniffedFormat(objects: ObjectStore, key: string): Promise<SniffedFormat> {
  if (exportKind(key, { ...PLAIN, ...TEXT }) !== 'csv') return TEXT;
  const first = await firstBlock(objects, key);
  const records = sniffRecords(key, first);
  return records === undefined ? sniffFormat(first) : { ...TEXT, records };
}

const TEXT: SniffedFormat = { delimiter: ',', encoding: 'utf-8' };

async function bytesOf(objects: ObjectStore, key: string, encoding: ExportFormat['encoding']) {
  return transcodeBytes(await objects.openRead(key), key, encoding);
}

async function firstBlock(objects: ObjectStore, key: string): Promise<Uint8Array> {
  // as bytes: what they are is not known yet
  for await (const block of await bytesOf(objects, key, 'utf-8')) return block;
  return new Uint8Array();
}

async function* untilEnough(
  blocks: AsyncIterable<Buffer>,
  isEnough: () => boolean,
  stopped: () => void,
): AsyncGenerator<Buffer> {
  for await (const block of blocks) {
    if (isEnough()) return stopped();
    yield block;
  }
}
