import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsPorts } from '../shared/adapters/aws/aws-ports.ts';
import { uploadingExportReader } from '../shared/adapters/aws/uploading-export-reader.ts';
import { duckdbExportReader } from '../shared/adapters/duckdb/export-reader.ts';
import type { ExportReader, ObjectStore } from '../shared/ports.ts';
import { lambda } from '../shared/runtime/lambda.ts';
import { ingestObject } from './ingest-object.ts';

/** The one function that carries DuckDB. */
export const handler = lambda(ingestObject, () => awsPorts(readerInScratch));

/** DuckDB gets six tenths of the memory: the rest is for Node and for one Parquet file on its way to the bucket. */
function readerInScratch(objects: ObjectStore, memory: number): ExportReader {
  const memoryLimit = `${Math.floor(memory * 0.6)}MB`;
  const scratch = join(tmpdir(), 'segment-signals');
  return uploadingExportReader(objects, scratch, (root) => duckdbExportReader({ objects, root, scratch, memoryLimit }));
}
