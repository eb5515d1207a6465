import { describe, expect, it } from 'vitest';
import { runWorkflow } from '../../../infra/local/run-workflow.ts';
import { StorageError } from '../../../shared/contracts/errors.ts';
import type { ObjectStore, Ports } from '../../../shared/ports.ts';

const request = {
  kind: 'cadence',
  cadence: 'monthly',
  period: '2026-10',
  definitions: 'd.yaml',
  exports: 'e/',
} as const;
const silent = { began: () => {}, ended: () => {} };

/** A world in which there is nothing but a definitions file, and no room to write. */
function fullDisk(reads: string[] = []): Ports {
  const objects: Pick<ObjectStore, 'read' | 'write'> = {
    read: async (key) => {
      reads.push(key);
      return new TextEncoder().encode('format: 1\n');
    },
    write: async () => {
      throw new StorageError('the disk is full');
    },
  };
  return { objects, clock: { now: () => new Date(0) } } as unknown as Ports;
}

describe('runWorkflow', () => {
  it('throws what failed first, not what the report of it met', async () => {
    await expect(runWorkflow(request, fullDisk(), silent)).rejects.toMatchObject({ name: 'DefinitionsError' });
  });

  it('begins no step once it is interrupted', async () => {
    const reads: string[] = [];
    const reason = new Error('enough');
    await expect(runWorkflow(request, fullDisk(reads), silent, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(reads).toEqual([]);
  });
});
