import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // not `.test.ts`, which npm test takes: these need Chromium
    include: ['test/browser/**/*.browser.ts'],
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
