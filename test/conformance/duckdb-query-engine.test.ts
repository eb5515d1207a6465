import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { duckdbQueryEngine } from '../../shared/adapters/duckdb/query-engine.ts';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { queryEngineContract } from './query-engine.ts';

describe('the embedded query engine', () => {
  queryEngineContract(async () => {
    // a quote and a blank, as folders of people's machines may have them
    const root = mkdtempSync(join(tmpdir(), "query engine's "));
    return {
      engine: duckdbQueryEngine({ root, scratch: join(root, '.scratch'), threads: 2 }),
      objects: folderStore(root),
      close: async () => rmSync(root, { recursive: true, force: true }),
    };
  });
});
