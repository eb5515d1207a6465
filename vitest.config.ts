import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of whole runs, the longest first: one that begins last runs alone while the other workers have nothing to do. */
const LONG = [
  'test/golden/golden.test.ts',
  'test/infra/local/reports.test.ts',
  'test/docs/commands.test.ts',
  'test/infra/local/validate.test.ts',
  'test/shared/queries/query-runs.test.ts',
  'test/shared/queries/row-bound.test.ts',
  'test/shared/adapters/duckdb/export-typing.test.ts',
  'test/shared/adapters/duckdb/export-reader.test.ts',
  'test/functions/erasure.test.ts',
  'test/functions/hash-key.test.ts',
  'test/architecture.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONG.findIndex((file) => moduleId.endsWith(file));
      return index === -1 ? LONG.length : index;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    // vitest leaves one processor free, which on two processors is half of them; many tests wait for a child or a disk
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // files share a worker's modules: loading them anew for each was a tenth of the whole time
    pool: 'threads',
    isolate: false,
    // only a hang takes as long: whole runs stand beside one another, also on a machine that is busy with other things
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // dt-sql-parser and antlr4 publish ES modules without file extensions, which plain Node cannot import.
    server: { deps: { inline: [/dt-sql-parser/, /antlr4/] } },
  },
});
