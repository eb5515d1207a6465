import { expect, test } from 'vitest';
import { conversionValues } from '../../../shared/signals/cluster-values.ts';
import { monthRow } from './sample-scope.ts';

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
