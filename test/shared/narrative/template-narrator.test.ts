import { describe, expect, test } from 'vitest';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import { countText, percentText, pointsText } from '../../../shared/narrative/plain-number.ts';
import { templateNarrator } from '../../../shared/narrative/template-narrator.ts';
import { detectSignals } from '../../../shared/signals/detect-signals.ts';
import { clusterRow, sampleScope } from '../signals/sample-scope.ts';

test.each([
  [countText(1234567), '1,234,567'],
  [countText(999), '999'],
  [percentText(0.6315), '63.1%'],
  [percentText(1), '100.0%'],
  [pointsText(-0.041), '4.1 points'],
  [pointsText(0.01), '1.0 point'],
])('%s', (text, expected) => expect(text).toBe(expected));

describe('templateNarrator', () => {
  const scope = sampleScope(['north', 'south', 'west']);
  const definitions = { audiences: [{ id: 'executive', label: 'Executive' }] } as unknown as Definitions;

  test('words a finding with both shares, the number behind them and the difference in points', () => {
    const rows = [clusterRow('north', 160, 400), clusterRow('south', 160, 400), clusterRow('west', 80, 400)];
    const detected = detectSignals(rows, [], scope);
    const [statement] = templateNarrator([], detected, [], definitions, scope).filter(({ factIds }) =>
      factIds[0]?.includes('region.west'),
    );
    expect(statement).toMatchObject({
      kind: 'finding',
      factIds: ['stage_conversion/region.west/sales.open'],
      audience: 'executive',
    });
    expect(statement?.text).toBe(
      'Region west moved from open to offer in 20.0% of 400, against 40.0% of the other segments: 20.0 points below.',
    );
  });

  test('says that nothing was shown, and of how many contrasts', () => {
    const detected = detectSignals(
      ['north', 'south', 'west'].map((name) => clusterRow(name, 160, 400)),
      [],
      scope,
    );
    expect(templateNarrator([], detected, [], definitions, scope).map(({ text }) => text)).toEqual([
      'No segment was shown to convert differently from the rest of its dimension: 3 contrasts tested at a false discovery rate of 5.0%.',
    ]);
  });
});
