import { expect, it } from 'vitest';
import { conversionSides } from '../../../shared/signals/conversion-sides.ts';
import { clusterRowOf, type Unit } from './sample-units.ts';

const PLACE = { slot: 1, funnel: 'sales', stage: 'open' };

/** Ten accounts of five entrants, in `alike` of which all moved on; in the others none did. */
function accounts(name: string, alike: number): Unit[] {
  return Array.from({ length: 50 }, (_, unit) => {
    const account = Math.floor(unit / 5);
    return { account: `${name}${account}`, owner: `${name}${unit}`, ...(account < alike ? { days: 3 } : {}) };
  });
}

it('worth a fifth where the five of every account did the same, in every segment of the dimension', () => {
  const [north, south] = [clusterRowOf('north', accounts('n', 5)), clusterRowOf('south', accounts('s', 3))];
  const sideOf = conversionSides([north, south])(PLACE);
  // ten accounts of five alike are ten entrants; the estimate of how alike they are is held to one
  expect(sideOf?.(north)).toMatchObject({ designEffect: 5, by: 'account', part: 25, whole: 50 });
  expect(sideOf?.(south).designEffect).toBe(5);
});

it('worth one each where no account or owner has two', () => {
  const single = Array.from({ length: 40 }, (_, unit) => ({
    account: `a${unit}`,
    owner: `o${unit}`,
    ...(unit % 3 === 0 ? { days: 1 } : {}),
  }));
  const row = clusterRowOf('north', single);
  expect(conversionSides([row])(PLACE)?.(row).designEffect).toBe(1);
});

it('not known where nothing is mature', () => {
  expect(conversionSides([])(PLACE)).toBeUndefined();
});
