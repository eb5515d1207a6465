import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { trinoEngine } from '../../shared/adapters/trino/trino-engine.ts';
import { belowPrefix } from '../aws/below-prefix.ts';
import { queryEngineContract } from '../conformance/query-engine.ts';
import { trinoOfTest } from './trino-of-test.ts';

describe('the query engine of a Trino cluster', () => {
  queryEngineContract(async () => {
    const root = mkdtempSync(join(tmpdir(), 'trino-engine-'));
    const objects = folderStore(root);
    const engine = trinoEngine({ ...trinoOfTest(), base: `local://${root}`, objects });
    return {
      ...belowPrefix('runs/suite/', objects, engine),
      close: async () => {
        await engine.close();
        rmSync(root, { recursive: true, force: true });
      },
    };
  });
});
