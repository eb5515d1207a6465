import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { pushedDefinitionsContract } from '../conformance/pushed-definitions.ts';

pushedDefinitionsContract(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'definitions-'));
  return { store: folderStore(folder), dispose: () => rm(folder, { recursive: true }) };
});
