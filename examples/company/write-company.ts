import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newCompany } from './company.ts';
import type { WrittenFile } from './csv-file.ts';
import { openExportFiles } from './export-files.ts';
import { groundTruth } from './ground-truth.ts';
import { writeAccount } from './write-account.ts';

export interface CompanyOptions {
  readonly folder: string;
  /** Lead records, each counted once, recycled ones and test records among them. */
  readonly leads?: number;
  readonly seed?: number;
  /** A company in which no segment differs from any other. */
  readonly nullWorld?: boolean;
  /** Compress every file of leads but the first. */
  readonly gzip?: boolean;
  /** Number of files that the leads are spread over. */
  readonly parts?: number;
}

export interface CompanyFiles {
  readonly files: readonly WrittenFile[];
  readonly groundTruth: string;
}

/** Writes the exports of a made-up company. The same options give the same bytes; memory does not grow with the leads. */
export async function writeCompany(options: CompanyOptions): Promise<CompanyFiles> {
  const { folder, leads = 60_000, seed = 20_261, nullWorld = false, gzip = true, parts = 2 } = options;
  await mkdir(folder, { recursive: true });
  const exportFiles = openExportFiles(folder, parts, gzip);
  const company = newCompany(exportFiles, seed, nullWorld);

  let written = 0;
  for (let account = 1; written < leads; account += 1) {
    written += writeAccount(company, account, leads - written);
    if (exportFiles.isFull()) await exportFiles.flush();
  }
  const files = await exportFiles.close();

  const path = join(folder, 'ground-truth.json');
  const truth = groundTruth(company, { leads, seed, nullWorld }, files);
  await writeFile(path, `${JSON.stringify(truth, null, 2)}\n`);
  return { files, groundTruth: path };
}
