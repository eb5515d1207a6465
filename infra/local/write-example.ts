import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCompany } from '../../examples/company/write-company.ts';
import { storageProblem } from '../../shared/adapters/local/storage-problem.ts';

export type ExampleCompany = { readonly leads: number; readonly seed: number };

/** Writes the example company's exports unless the same ones are there: its ground truth, which is written last, tells. */
export async function writeExample(folder: string, company: ExampleCompany): Promise<'written' | 'there'> {
  const truth = join(folder, 'ground-truth.json');
  const there = await readFile(truth, 'utf8').then(JSON.parse, () => undefined);
  if (there?.leads === company.leads && there?.seed === company.seed && there?.nullWorld === false) return 'there';
  try {
    await rm(truth, { force: true });
    await writeCompany({ folder, ...company });
  } catch (error) {
    throw storageProblem(error, 'write the example to', folder);
  }
  return 'written';
}
