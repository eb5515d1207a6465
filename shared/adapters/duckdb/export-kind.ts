import type { ExportFormat } from './export-format.ts';

export type ExportKind = Exclude<ExportFormat['records'], 'by_name'>;

const BY_ENDING: Readonly<Record<string, ExportKind>> = {
  json: 'ndjson',
  jsonl: 'ndjson',
  ndjson: 'ndjson',
  parquet: 'parquet',
};

/** What the records of a file are written as: as the format says, or as its name ends, `.gz` apart. */
export function exportKind(key: string, { records }: ExportFormat): ExportKind {
  if (records !== 'by_name') return records;
  const ending = /\.([a-z]+)$/.exec(key.toLowerCase().replace(/\.gz$/, ''))?.[1];
  return BY_ENDING[ending ?? ''] ?? 'csv';
}
