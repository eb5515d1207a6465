import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // not `.test.ts`, which npm test takes: these need Python, or bundle every function
    include: ['test/**/*.aws.ts'],
    globalSetup: ['test/aws/ministack-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
