import { expect, it } from 'vitest';
import { readDamaged } from '../../../faults/read-damaged.ts';

/** Ten thousand others are in test/faults. */
it('damaged files give a clear error or a receipt that balances', async () => {
  const { faults, refused, read, rejectedRows } = await readDamaged(1, 300);
  expect(faults).toEqual([]);
  expect(refused + read).toBe(300);
  expect(Math.min(refused, read, rejectedRows)).toBeGreaterThan(90);
});
