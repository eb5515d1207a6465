import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // not `.test.ts`, which npm test takes: these need the public data beside the project, and are left out without it
    include: ['test/public/**/*.public.ts'],
    maxWorkers: 3,
    pool: 'threads',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
