import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/aws/**/*.aws.test.ts'],
    globalSetup: ['test/aws/ministack-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
