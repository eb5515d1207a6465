import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    // vitest leaves one processor free, which on two processors is half of them; many tests wait for a child or a disk
    maxWorkers: 4,
    // files share a worker's modules: loading them anew for each was a tenth of the whole time
    pool: 'threads',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // dt-sql-parser and antlr4 publish ES modules without file extensions, which plain Node cannot import.
    server: { deps: { inline: [/dt-sql-parser/, /antlr4/] } },
  },
});
