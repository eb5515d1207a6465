import { expect, test } from 'vitest';
import type { Claim, ComparatorKind } from '../../../../shared/contracts/signal.ts';
import { comparatorLabel } from '../../../../shared/narrative/facts/fact-labels.ts';
import { labelsOf } from '../../../../shared/narrative/labels.ts';
import { sampleScope } from '../../signals/sample-scope.ts';

const labels = labelsOf({ ...sampleScope(['north']), currency: 'USD' });

test.each<[Claim, ComparatorKind, string]>([
  ['level', 'reference_set', 'the reference set'],
  ['level', 'segment', 'north'],
  // a trend is of one month, a mix of three
  ['trend', 'quarter_before', 'the same month of the quarter before'],
  ['trend', 'year_before', 'the same month a year before'],
  ['trend', 'trailing_mean', 'the months before'],
  ['mix', 'quarter_before', 'the three months before'],
  ['mix', 'year_before', 'the same three months a year before'],
  ['shift', 'history', 'what earlier months let expect'],
])('a %s is compared with %s as %s', (claim, kind, text) => {
  const against = kind === 'segment' ? 'north' : null;
  expect(comparatorLabel({ claim, kind, dimension: 'region', against }, labels).text).toBe(text);
});
