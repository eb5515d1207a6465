import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCompany } from '../../examples/company/write-company.ts';
import { type Systems, writeTwoSystems } from '../../examples/two-systems/write-two-systems.ts';
import { storageProblem } from '../../shared/adapters/local/storage-problem.ts';

/** `systems`: the company without faults in its exports, in the shape of these; the one with faults where not said. */
export type ExampleCompany = { readonly leads: number; readonly seed: number; readonly systems?: Systems | undefined };

/** Writes the example company's exports unless the same ones are there: its ground truth, which is written last, tells. */
export async function writeExample(
  folder: string,
  { systems, ...company }: ExampleCompany,
): Promise<'written' | 'there'> {
  const truth = join(folder, 'ground-truth.json');
  const there = await readFile(truth, 'utf8').then(JSON.parse, () => undefined);
  const isOfKind = systems === undefined ? there?.nullWorld === false : there?.systems === systems;
  if (there?.leads === company.leads && there?.seed === company.seed && isOfKind) return 'there';
  try {
    await rm(truth, { force: true });
    if (systems === undefined) await writeCompany({ folder, ...company });
    else await writeTwoSystems({ folder, systems, ...company });
  } catch (error) {
    throw storageProblem(error, 'write the example to', folder);
  }
  return 'written';
}
