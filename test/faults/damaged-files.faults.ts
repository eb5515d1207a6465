import { expect, it } from 'vitest';
import { readDamaged } from './read-damaged.ts';

it('ten thousand damaged files give a clear error or a receipt that balances', { timeout: 300_000 }, async () => {
  const { faults, refused, read, rejectedRows } = await readDamaged(1001, 10_000);
  expect(faults).toEqual([]);
  expect(refused + read).toBe(10_000);
  expect(Math.min(refused, read, rejectedRows)).toBeGreaterThan(3000);
});
