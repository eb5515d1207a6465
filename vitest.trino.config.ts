import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // not `.test.ts`, which npm test takes: these need Java and Maven
    include: ['test/engine/**/*.trino.ts'],
    globalSetup: ['test/engine/trino-setup.ts'],
    // two more tables a run than a busy machine does in two minutes
    testTimeout: 300_000,
    hookTimeout: 240_000,
    // one server on two cores: files at once would only wait for each other, and measure it
    fileParallelism: false,
    maxConcurrency: 3,
  },
});
