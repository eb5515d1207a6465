import { describe, expect, test } from 'vitest';
import type { Pattern, PatternKind, Signal } from '../../../shared/contracts/signal.ts';
import { findingsOf } from '../../../shared/narrative/findings.ts';
import { labelsOf } from '../../../shared/narrative/labels.ts';
import { sampleScope } from '../signals/sample-scope.ts';
import { LARGER, SLOWER, sampleSignal } from '../signals/sample-signal.ts';

const labels = labelsOf({ ...sampleScope(['north', 'south', 'west', 'east']), currency: 'USD' });
const share = (value: number) =>
  ({ kind: 'share', value, low: value, high: value, part: 1000 * value, whole: 1000 }) as const;

function patternOf(kind: PatternKind, signals: readonly Signal[], given: Partial<Pattern> = {}): Pattern {
  const { id = '', dimension = '', segment = '', funnel = '', stage = '' } = signals[0] ?? {};
  return {
    ...{ id: `${kind}/${id}`, kind, dimension, segment, funnel, stage, evidence: 'supported' },
    ...{ signals: signals.map((signal) => signal.id), conditional: null, unconditional: null, howMany: null, ...given },
  };
}

function earlier(kind: Signal['comparator']['kind'], months: string[], value: number): Signal['comparator'] {
  return { kind, segments: ['west'], months, figure: share(value) };
}

function told(signals: readonly Signal[], patterns: readonly Pattern[] = [], since?: string) {
  const [first] = signals;
  const run = { dimension: 'region', segment: 'west', funnel: 'sales', stage: 'open', direction: 'below' } as const;
  const shifts = since === undefined ? [] : [{ ...run, months: [since], isCurrent: true, signal: first?.id ?? null }];
  return findingsOf({ signals: [...signals], patterns: [...patterns], shifts }, labels);
}

const below = sampleSignal();
const slower = sampleSignal(SLOWER);
const points = (value: number) => ({ unit: 'points', value, low: value, high: value, confidence: 0.95 }) as const;

describe('a finding', () => {
  test.each<[string, Signal, string]>([
    [
      'conversion against the reference set',
      below,
      'Of the 400 opportunities whose Region is west, 20.0% moved from open to offer, 20.0 points below the 40.0% of the reference set of 2 segments.',
    ],
    [
      'time among those who moved on',
      slower,
      'The 120 opportunities whose Region is west that moved from open to offer took a median of 34 days, against 25 days of the reference set of 2 segments: slower in 61 of 100 pairs.',
    ],
    [
      'less time',
      sampleSignal({ ...SLOWER, difference: { ...slower.difference, value: -0.11 } }),
      'The 120 opportunities whose Region is west that moved from open to offer took a median of 34 days, against 25 days of the reference set of 2 segments: faster in 61 of 100 pairs.',
    ],
    [
      'deal size against one other segment',
      sampleSignal(LARGER),
      'The 40 won deals whose Region is west have a mean of 12,345 USD, against the 10,000 USD of north: typically 1.23 times as large.',
    ],
    [
      'its own past',
      sampleSignal({ claim: 'trend', comparator: earlier('quarter_before', ['2026-06'], 0.4) }),
      'Of the 400 opportunities whose Region is west, 20.0% moved from open to offer in the newest mature month, 20.0 points below the 40.0% at the same place of the quarter before.',
    ],
    [
      'a trailing mean',
      sampleSignal({ claim: 'trend', comparator: earlier('trailing_mean', ['2026-05', '2026-06'], 0.4) }),
      'Of the 400 opportunities whose Region is west, 20.0% moved from open to offer in the newest mature month, 20.0 points below the 40.0% of 2 months up to Jun 2026.',
    ],
    [
      'who entered',
      sampleSignal({
        ...{ claim: 'mix', segment: 'all', comparator: earlier('year_before', ['2025-08'], 0.241) },
        difference: points(-0.039),
      }),
      'Of 400 opportunities, 20.0% moved from open to offer, against the 24.1% of the same three months a year before; by Region, who entered moved that 3.9 points down.',
    ],
    [
      'who entered in the newest three months',
      sampleSignal({
        ...{ claim: 'mix', segment: 'all', comparator: earlier('quarter_before', ['2026-05'], 0.241) },
        difference: points(-0.039),
      }),
      'Of 400 opportunities, 20.0% moved from open to offer, against the 24.1% of the three months before; by Region, who entered moved that 3.9 points down.',
    ],
    [
      'what quality constrains',
      sampleSignal({ evidence: 'directional' }),
      'Of the 400 opportunities whose Region is west, 20.0% moved from open to offer, 20.0 points below the 40.0% of the reference set of 2 segments. This is directional: quality constrains it.',
    ],
  ])('says %s', (_, signal, sentence) => {
    expect(told([signal]).map((finding) => finding.sentence)).toEqual([sentence]);
  });

  test.each<[PatternKind, readonly Signal[], Partial<Pattern>, string, RegExp]>([
    [
      'bottleneck',
      [below],
      { unconditional: points(-0.05) },
      'Bottleneck',
      /; of all who set out, the share that did is 5\.0 points below as well\.$/,
    ],
    // at the first stage the two are one figure
    ['bottleneck', [below], { unconditional: points(-0.2) }, 'Bottleneck', /reference set of 2 segments\.$/],
    [
      'drop_off',
      [below],
      { unconditional: points(-0.01) },
      'Drop-off',
      /; of all who set out, no difference was shown \(1\.0 point below\)\.$/,
    ],
    ['drop_off', [below], {}, 'Drop-off', /; of all who set out, no difference was shown\.$/],
    ['fewer', [below], {}, 'Fewer move on', /segments\.$/],
    ['more', [below], {}, 'More move on', /segments\.$/],
    ['slower', [slower], {}, 'Slower', /; whether more or fewer of them move on was not shown\.$/],
    ['faster', [slower], {}, 'Faster', /; whether more or fewer of them move on was not shown\.$/],
    ['fewer_and_slower', [slower], {}, 'Fewer and slower', /; fewer move on, and those who do take longer\.$/],
    ['fewer_and_faster', [slower], {}, 'Fewer and faster', /; fewer move on, and those who do take less long\.$/],
    ['more_and_slower', [slower], {}, 'More and slower', /; more move on, and those who do take longer\.$/],
    ['more_and_faster', [slower], {}, 'More and faster', /; more move on, and those who do take less long\.$/],
    ['larger_deals', [sampleSignal(LARGER)], {}, 'Larger deals', /as large\.$/],
    ['smaller_deals', [sampleSignal(LARGER)], {}, 'Smaller deals', /as large\.$/],
    ['mix', [below], {}, 'Mix', /; a movement within segments was not shown\.$/],
    ['mix_and_rate', [below], {}, 'Mix and rate', /; within segments, shares moved too\.$/],
    ['rate', [below], {}, 'Rate', /segments\.$/],
    ['sudden_shift', [below], {}, 'Sudden shift', /segments\.$/],
  ])('of the pattern %s', (kind, signals, given, title, sentence) => {
    const [finding] = told(signals, [patternOf(kind, signals, given)]);
    expect(finding?.title).toBe(title);
    expect(finding?.sentence).toMatch(sentence);
  });

  test('of a shift says since when', () => {
    const shift = sampleSignal({ claim: 'shift', comparator: earlier('history', ['2026-04'], 0.4) });
    const [finding] = told([shift], [patternOf('sudden_shift', [shift])], '2026-05');
    expect(finding?.title).toBe('Sudden shift since May 2026');
    expect(finding?.sentence).toContain('20.0 points below the 40.0% expected from Apr 2026');
    const elsewhere = told(
      [sampleSignal({ claim: 'shift', segment: 'east' }), shift],
      [patternOf('sudden_shift', [shift])],
      '2026-05',
    );
    expect(elsewhere[1]?.title).toBe('Sudden shift');
  });

  test('of two stages tells both, in the words of the stronger pattern', () => {
    const early = sampleSignal({ direction: 'above', difference: points(0.2) });
    const late = sampleSignal({ stage: 'offer' });
    const patterns = [patternOf('drop_off', [late]), patternOf('strong_early_weak_late', [early, late])];
    const findings = told([late, early], patterns);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      title: 'Strong early, weak late',
      others: [{ title: 'Drop-off', pattern: patterns[0] }],
    });
    expect(findings[0]?.sentence).toBe(
      'Of the 400 opportunities whose Region is west, 20.0% moved from open to offer, 20.0 points above the 40.0% of the reference set of 2 segments. Later, of its 400, 20.0% moved from offer to won, 20.0 points below the 40.0% of the reference set of 2 segments.',
    );
  });

  test('of fewer and slower tells how long those took who moved on, and nothing of a median that is not there', () => {
    const [finding] = told([below, slower], [patternOf('fewer_and_slower', [below, slower])]);
    expect(finding?.sentence).toMatch(
      /segments; fewer move on, and those who do take longer: 34 days over 120, against 25 days of the reference set of 2 segments, slower in 61 of 100 pairs\.$/,
    );
    const early = sampleSignal({ ...SLOWER, estimate: { kind: 'days', median: null, units: 1 } });
    expect(told([early])[0]?.sentence).toBe(
      'The 1 opportunity whose Region is west that moved from open to offer has no median yet, against 25 days of the reference set of 2 segments: slower in 61 of 100 pairs.',
    );
    const figure = { kind: 'days', median: null, units: 9 } as const;
    const others = sampleSignal({ ...SLOWER, comparator: { ...slower.comparator, figure } });
    expect(told([others])[0]?.sentence).toContain('took a median of 34 days, beside those of the reference set');
  });

  const against = (segment: string, other: string, given: Partial<Signal> = {}): Signal =>
    sampleSignal({
      ...{ segment, id: `level/vs_${other}/${segment}`, ...given },
      comparator: { kind: 'segment', segments: [other], months: [], figure: given.comparator?.figure ?? share(0.4) },
    });

  test('tells those who differ alike from one other segment together', () => {
    const two = [against('west', 'north'), against('east', 'north', { difference: points(-0.16) })];
    expect(told(two).map(({ sentence }) => sentence)).toEqual([
      'By Region, fewer opportunities moved from open to offer than in north (40.0%): 20.0% of 400 in west (20.0 points below) and 20.0% of 400 in east (16.0 points below).',
    ]);
    const three = ['west', 'east', 'south'].map((segment) => against(segment, 'north', LARGER));
    expect(told(three)[0]?.sentence).toBe(
      'By Region, won deals are larger than in north (10,000 USD): a mean of 12,345 USD over 40 deals in west (typically 1.23 times as large), a mean of 12,345 USD over 40 deals in east (typically 1.23 times as large) and a mean of 12,345 USD over 40 deals in south (typically 1.23 times as large).',
    );
    const slow = ['west', 'east'].map((segment) => against(segment, 'north', SLOWER));
    expect(told(slow)[0]?.sentence).toMatch(
      /^By Region, moving from open to offer was slower than in north \(25 days\): 34 days over 120 in west \(slower in 61 of 100 pairs\) and 34 days over 120 in east \(slower in 61 of 100 pairs\)\.$/,
    );
  });

  test('keeps apart who differ from another one, the other way, elsewhere, or by another pattern', () => {
    const first = against('west', 'north');
    const others = [
      against('east', 'south'),
      against('east', 'north', { direction: 'above' }),
      against('east', 'north', { stage: 'offer' }),
      against('east', 'north', SLOWER),
    ];
    for (const other of others) expect(told([first, other])).toHaveLength(2);
    const east = against('east', 'north');
    expect(told([first, east], [patternOf('bottleneck', [east])])).toHaveLength(2);
    expect(told([sampleSignal(), sampleSignal({ segment: 'east' })])).toHaveLength(2);
  });

  test('is directional where any of its signals is', () => {
    const two = [against('west', 'north'), against('east', 'north', { evidence: 'directional' })];
    expect(told(two)[0]).toMatchObject({
      evidence: 'directional',
      sentence: expect.stringContaining('. This is directional'),
    });
  });

  test('gives no advice and no cause', () => {
    const kinds: PatternKind[] = ['bottleneck', 'drop_off', 'slower', 'fewer_and_slower', 'mix', 'mix_and_rate'];
    const all = kinds.flatMap((kind) => told([below], [patternOf(kind, [below])])).map(({ sentence }) => sentence);
    expect(all.join(' ')).not.toMatch(/should|because|due to|caused|recommend/);
  });
});
