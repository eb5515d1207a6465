import { expect, test } from 'vitest';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import type { Caveat, Detectable, DifferenceUnit } from '../../../shared/contracts/signal.ts';
import { caveatSentence } from '../../../shared/narrative/caveat-sentence.ts';
import { detectableWords } from '../../../shared/narrative/detectable-words.ts';
import { labelsOf } from '../../../shared/narrative/labels.ts';
import {
  amountText,
  confidenceText,
  countText,
  daysText,
  monthText,
  percentText,
  pointsText,
  timesText,
} from '../../../shared/narrative/plain-number.ts';
import { stepWords } from '../../../shared/narrative/signal-words.ts';
import { sampleScope } from '../signals/sample-scope.ts';

const scope = sampleScope(['north', 'west']);
const labels = labelsOf({ ...scope, currency: 'USD' });

test.each([
  [countText(1234567), '1,234,567'],
  [countText(999), '999'],
  [percentText(0.6315), '63.1%'],
  [percentText(1), '100.0%'],
  [confidenceText(0.95), '95.0%'],
  [confidenceText(0.9984), '99.8%'],
  [confidenceText(0.9997), '99.97%'],
  [confidenceText(0.999962), '99.996%'],
  [confidenceText(1), '100.0%'],
  [pointsText(-0.041), '4.1 points'],
  [pointsText(0.01), '1.0 point'],
  [daysText(1), '1 day'],
  [daysText(1200), '1,200 days'],
  [amountText(1_000_553_449), '10,005,534'],
  [timesText(Math.log(0.8)), '0.80 times as large'],
  [monthText('2026-05'), 'May 2026'],
  [monthText('2026-13'), '2026-13'],
])('%s', (text, expected) => expect(text).toBe(expected));

test.each<[Caveat, string]>([
  [{ kind: 'flag', flag: 'often_blank/region' }, 'Region is often blank'],
  [{ kind: 'flag', flag: 'gone' }, 'Flag gone'],
  [{ kind: 'not_within', dimension: 'region' }, 'Within the segments of Region the difference is not shown'],
  [
    { kind: 'depends_on_scenario', scenario: 'only_observed' },
    'Counted by entries that were observed alone the difference does not hold',
  ],
  [{ kind: 'depends_on_scenario', scenario: 'of_later' }, 'Counted by of later the difference does not hold'],
  [
    { kind: 'selected_earlier', stages: ['open', 'offer'] },
    'The segment differs at open and offer too, so that those who come this far are selected',
  ],
  [{ kind: 'few_clusters', clusters: 7 }, 'It rests on 7 clusters only'],
  [{ kind: 'few_clusters', clusters: 1 }, 'It rests on 1 cluster only'],
])('%j', (caveat, sentence) => {
  const flags = [{ id: 'often_blank/region', sentence: 'Region is often blank' } as Flag];
  expect(caveatSentence(caveat, 'sales', flags, labels)).toBe(sentence);
});

test.each<[Detectable, DifferenceUnit, string]>([
  [{ below: 0.09, above: 0.09 }, 'points', 'one of 9.0 points or more would have been'],
  [{ below: null, above: 0.2 }, 'points', 'one of 20.0 points or more above would have been, none on the other side'],
  [{ below: 0.2, above: null }, 'points', 'one of 20.0 points or more below would have been, none on the other side'],
  [{ below: null, above: null }, 'points', 'none could have been shown on so few'],
  [{ below: 0.151, above: 0.151 }, 'slower', 'one of 66 in 100 pairs or more would have been'],
  [{ below: 0.4055, above: 0.4055 }, 'log_ratio', 'one of 1.50 times or more would have been'],
])('%j %s', (detectable, unit, words) => expect(detectableWords(detectable, unit)).toBe(words));

test('steps of the first funnel go without its name, those of the others with it', () => {
  const [sales] = scope.funnels;
  const renewal = sales === undefined ? [] : [{ ...sales, id: 'renewal', label: 'Renewal' }];
  const two = labelsOf({ ...scope, funnels: [...scope.funnels, ...renewal], currency: 'USD' });
  expect(stepWords({ funnel: 'sales', stage: 'open' }, two)).toBe('open to offer');
  expect(stepWords({ funnel: 'renewal', stage: 'won' }, two)).toBe('won in Renewal');
  expect(stepWords({ funnel: 'unknown', stage: 'x' }, two)).toBe('x in unknown');
});
