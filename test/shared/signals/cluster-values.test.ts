import { expect, test } from 'vitest';
import { conversionValues, dropOffValues, summedEntrants } from '../../../shared/signals/cluster-values.ts';
import { clusterRow, monthRow } from './sample-scope.ts';

test('conversions are values of one and nought, by account and by owner', () => {
  // accounts hold 1 of 2, 3 of 3 and 0 of 1 that moved on; owners 1 of 3 and 3 of 3
  const row = monthRow('north', 202609, 4, 6, {
    ...{ accounts: 3, account_entered_squared: 14, account_entered_advanced: 11, account_advanced_squared: 10 },
    ...{ owners: 2, owner_entered_squared: 18, owner_entered_advanced: 12, owner_advanced_squared: 10 },
  });
  const known = { count: 6, sum: 4, squares: 4 };
  expect(conversionValues(row)).toEqual({
    account: { ...known, clusters: 3, countSquared: 14, countSum: 11, sumSquared: 10 },
    owner: { ...known, clusters: 2, countSquared: 18, countSum: 12, sumSquared: 10 },
  });
});

test('of several rows every sum is of all of them', () => {
  const sums = (from: number) => ({
    ...{ entered: from, advanced: from + 1, accounts: from + 2, owners: from + 3 },
    ...{ account_entered_squared: from + 4, account_entered_advanced: from + 5, account_advanced_squared: from + 6 },
    ...{ owner_entered_squared: from + 7, owner_entered_advanced: from + 8, owner_advanced_squared: from + 9 },
  });
  const total = summedEntrants([sums(10), sums(200), sums(3000)]);
  expect(total).toEqual(Object.fromEntries(Object.entries(sums(0)).map(([name, at]) => [name, 3210 + 3 * at])));
});

test('drop-offs are too', () => {
  // accounts hold 2 of 2, 0 of 3 and 1 of 1 that were lost; owners 2 of 3 and 1 of 3
  const row = {
    ...clusterRow('north', 3, 6),
    ...{ lost: 3, accounts: 3, account_entered_squared: 14, account_entered_lost: 5, account_lost_squared: 5 },
    ...{ owners: 2, owner_entered_squared: 18, owner_entered_lost: 9, owner_lost_squared: 5 },
    ...{ account_advanced_squared: 9, owner_entered_advanced: 8 },
  };
  const known = { count: 6, sum: 3, squares: 3 };
  expect(dropOffValues(row)).toEqual({
    account: { ...known, clusters: 3, countSquared: 14, countSum: 5, sumSquared: 5 },
    owner: { ...known, clusters: 2, countSquared: 18, countSum: 9, sumSquared: 5 },
  });
});
