import { describe, expect, test } from 'vitest';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import type { Detected, Pattern, Signal } from '../../../shared/contracts/signal.ts';
import { templateNarrator } from '../../../shared/narrative/template-narrator.ts';
import { sampleScope } from '../signals/sample-scope.ts';
import { SLOWER, sampleSignal } from '../signals/sample-signal.ts';

const scope = sampleScope(['north', 'south', 'west']);
const definitions = {
  audiences: [{ id: 'executive', label: 'Executive' }],
  currency: { reporting: 'USD' },
} as unknown as Definitions;

function statementsOf(signals: readonly Signal[], patterns: readonly Pattern[] = []) {
  const budget = { tested: 84, falseDiscoveryRate: 0.05 } as Detected['budget'];
  return templateNarrator(
    [],
    { budget, signals: [...signals], patterns: [...patterns], shifts: [] },
    [],
    definitions,
    scope,
  );
}

function patternOf(kind: Pattern['kind'], ...[first, ...others]: [Signal, ...Signal[]]): Pattern {
  const { id, dimension, segment, funnel, stage, evidence } = first;
  return {
    ...{ id: `${kind}/${id}`, kind, dimension, segment, funnel, stage, evidence },
    signals: [id, ...others.map((other) => other.id)],
    ...{ conditional: null, unconditional: null, howMany: null },
  };
}

describe('templateNarrator', () => {
  test('words a finding with both shares, the number behind them and the difference in points', () => {
    expect(statementsOf([sampleSignal()])).toEqual([
      {
        ...{ id: 's1', kind: 'finding', audience: 'executive' },
        factIds: ['level/stage_conversion/region.west/sales.open'],
        text: 'west (Region): 20.0% of 400 moved from open to offer, 20.0 points below the 40.0% of the reference set of 2 segments.',
      },
    ]);
  });

  test('says a pattern in the place of its signals, the signal it cites first, and nothing twice', () => {
    const [early, late, pace] = [
      sampleSignal({ direction: 'above' }),
      sampleSignal({ stage: 'offer' }),
      sampleSignal(SLOWER),
    ];
    const patterns = [
      patternOf('drop_off', late),
      patternOf('strong_early_weak_late', early, late),
      patternOf('fewer_and_slower', pace),
    ];
    const said = statementsOf([late, early, pace], patterns);
    expect(said.map(({ factIds }) => factIds)).toEqual([
      [early.id, late.id, patterns[1]?.id],
      [pace.id, patterns[2]?.id],
    ]);
    expect(said[0]?.text).toMatch(
      /^Strong early, weak late\. west \(Region\): 20\.0% of 400 moved from open to offer, .*; later, from offer to won, /,
    );
  });

  test('has at most six findings, the first of those given', () => {
    const many = Array.from({ length: 9 }, (_, index) => sampleSignal({ segment: `s${index}` }));
    expect(statementsOf(many).map(({ factIds }) => factIds[0])).toEqual(many.slice(0, 6).map(({ id }) => id));
  });

  test('says that nothing was shown, and of how many contrasts', () => {
    expect(statementsOf([]).map(({ text }) => text)).toEqual([
      'Nothing was shown to differ: 84 contrasts tested at a false discovery rate of 5.0%.',
    ]);
  });
});
