import type { Buffer } from 'node:buffer';
import type { ObjectStore } from '../../ports.ts';
import { cleanExport, SEPARATOR } from './export-clean.ts';
import type { ExportFormat } from './export-format.ts';
import { readExportHeader } from './export-header.ts';
import { jsonNames, parseJsonObject } from './export-json.ts';
import { readJsonNames } from './export-json-lines.ts';
import { exportKind } from './export-kind.ts';
import { readParquetNames } from './export-parquet.ts';
import { type SessionOptions, withExportSession } from './export-session.ts';
import { transcodeBytes } from './export-transcode.ts';

/**
 * The column names of a file: what a plan is made from. Of a CSV no more than the header is read, unless columns hold
 * JSON; of those, and of JSON lines, every record is.
 * @throws ExportError where there are none
 */
export async function readColumnNames(
  options: SessionOptions & { readonly objects: ObjectStore },
  key: string,
  format: ExportFormat,
): Promise<readonly string[]> {
  const { objects } = options;
  const kind = exportKind(key, format);
  const blocks = async (encoding = format.encoding) => transcodeBytes(await objects.openRead(key), key, encoding);
  if (kind === 'ndjson') return await readJsonNames(await blocks(), key, format);
  if (kind === 'parquet')
    return await withExportSession(options, async (session) =>
      readParquetNames(session, await blocks('utf-8'), key, format),
    );
  const names = await readExportHeader(objects, key, format);
  const packed = format.json.filter((column) => names.includes(column));
  return packed.length === 0 ? names : [...names, ...(await namesInside(await blocks(), key, format, packed))];
}

/** What is in the columns of a CSV that hold JSON, as `column.key`. */
async function namesInside(
  blocks: AsyncIterable<Buffer>,
  key: string,
  format: ExportFormat,
  columns: readonly string[],
): Promise<readonly string[]> {
  const names = new Set<string>();
  const wanted = (header: readonly string[]) => columns.map((column) => ({ field: header.indexOf(column) }));
  const take = async (lines: Buffer) => {
    for (const line of lines.toString('utf8').split('\n')) {
      for (const [index, text] of line.split(SEPARATOR).slice(1).entries()) {
        const value = parseJsonObject(text, format.decimals);
        if (value !== undefined) for (const name of jsonNames(value)) names.add(`${columns[index]}.${name}`);
      }
    }
  };
  const request = { key, fileNumber: 0, format, columns, wanted, saw: () => {} };
  await cleanExport(blocks, request, take, async () => {});
  return [...names];
}
