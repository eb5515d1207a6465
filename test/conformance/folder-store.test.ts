import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore } from '../../shared/adapters/local/folder-store.ts';
import { objectStoreContract } from './object-store.ts';

objectStoreContract(async () => {
  const root = await mkdtemp(join(tmpdir(), 'folder-store-'));
  return { store: folderStore(root), dispose: () => rm(root, { recursive: true }) };
});
