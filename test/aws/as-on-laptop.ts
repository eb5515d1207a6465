import { expect } from 'vitest';
import type { ObjectStore } from '../../shared/ports.ts';
import { type Asked, type DeployedProduct, hashesBelow } from './deployed-product.ts';

/** A version and what the laptop makes of the same, byte for byte. `without`: files that the run has not come to. Gives the laptop's store. */
export async function expectAsOnLaptop(
  product: DeployedProduct,
  version: string,
  asked: Asked,
  without: readonly string[] = [],
): Promise<ObjectStore> {
  const laptop = await product.onLaptop(asked);
  expect(version).toBe(laptop.version);
  const expected = { ...(await hashesBelow(laptop.objects, version)) };
  for (const name of without) delete expected[`${version}/${name}`];
  expect(Object.keys(expected).length).toBeGreaterThan(5);
  expect(await hashesBelow(product.bucket, version)).toEqual(expected);
  return laptop.objects;
}
