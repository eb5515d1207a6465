import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // dt-sql-parser and antlr4 publish ES modules without file extensions, which plain Node cannot import.
    server: { deps: { inline: [/dt-sql-parser/, /antlr4/] } },
  },
});
