import { describe, expect, test } from 'vitest';
import { conversionContrasts } from '../../../shared/signals/conversion-contrasts.ts';
import { detectSignals } from '../../../shared/signals/detect-signals.ts';
import { establishedSegments } from '../../../shared/signals/established-segments.ts';
import { stageClusters } from '../../../shared/signals/stage-clusters.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { established } from './sample-hypothesis.ts';
import { clusterRow, sampleScope } from './sample-scope.ts';

const PLACE = ['stage_conversion', 'region', 'sales', 'open'] as const;
const regions = ['north', 'south', 'east', 'west', 'centre', 'coast'];

describe('establishedSegments', () => {
  test.each([
    ['new', true],
    ['changed', true],
    ['persisting', true],
    ['resolved', false],
    ['retracted', false],
  ] as const)('what is %s still differs: %s', (state, stillDiffers) => {
    const at = establishedSegments([established('west', -0.2, { state })]);
    expect([...at(...PLACE)]).toEqual(stillDiffers ? ['west'] : []);
  });

  test.each([
    ['a pair says nothing of the others', { comparator: 'segment', against: 'north' }],
    ['nor does a trend', { claim: 'trend', comparator: 'year_before' }],
    ['nor does any other claim', { claim: 'trend' }],
    ['nor another stage', { stage: 'offer' }],
    ['nor another funnel', { funnel: 'renewals' }],
    ['nor another metric', { metric: 'time_in_stage' }],
    ['nor another dimension', { dimension: 'industry' }],
  ] as const)('%s', (_name, more) => {
    expect([...establishedSegments([established('west', -0.2, more)])(...PLACE)]).toEqual([]);
  });

  test('of several at one place all are known, those of another place there', () => {
    const at = establishedSegments([
      established('west', -0.2),
      established('coast', 0.1),
      established('east', 0.1, { stage: 'offer' }),
    ]);
    expect([...at(...PLACE)]).toEqual(['west', 'coast']);
    expect([...at('stage_conversion', 'region', 'sales', 'offer')]).toEqual(['east']);
    expect([...establishedSegments([])(...PLACE)]).toEqual([]);
  });
});

test('an established segment is in no reference, also in a month in which too few entered to tell it from the others', () => {
  const rows = regions.map((region) => clusterRow(region, region === 'west' ? 14 : 160, region === 'west' ? 40 : 400));
  const scope = sampleScope(regions);
  const [plain] = conversionContrasts(stageClusters(rows, scope), scope, establishedSegments([])).references;
  expect(plain?.segments).toContain('west');
  const at = establishedSegments([established('west', -0.2)]);
  const { tested, references } = conversionContrasts(stageClusters(rows, scope), scope, at);
  expect(references).toMatchObject([{ apart: ['west'], holds: true, figure: { part: 800, whole: 2000 } }]);
  expect(tested.map(({ segment }) => segment)).toEqual(regions);
  for (const { comparator } of tested) expect(comparator.segments).not.toContain('west');
  // the report as a whole hears of it
  const report = detectSignals(aggregatesOf({ cluster: rows }), [], scope, [established('west', -0.2)]);
  expect(report.references).toEqual(references);
});
