import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // not `.test.ts`, which npm test takes: these are hundreds of runs
    include: ['test/**/*.faults.ts'],
    setupFiles: ['test/property-seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // a run mostly waits for the disk
    maxConcurrency: 8,
  },
});
