import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../examples/company/random.ts';
import type { Flag } from '../../../shared/contracts/outputs.ts';
import type { ClusterRow } from '../../../shared/queries/catalog.ts';
import { monthsUntil } from '../../../shared/signals/calendar-month.ts';
import { detectSignals as detect } from '../../../shared/signals/detect-signals.ts';
import type { Scope } from '../../../shared/signals/report-scope.ts';
import { aggregatesOf } from './sample-aggregates.ts';
import { clusterRow, monthRow, sampleScope } from './sample-scope.ts';

const regions = ['north', 'south', 'east', 'west', 'centre', 'coast'];

function detectSignals(cluster: readonly ClusterRow[], flags: readonly Flag[], scope: Scope) {
  return detect(aggregatesOf({ cluster }), flags, scope);
}

describe('detectSignals', () => {
  test('finds a segment far from the others, and names what it was compared with', () => {
    const rows = regions.map((region) => clusterRow(region, region === 'west' ? 80 : 160, 400));
    const { signals, budget } = detectSignals(rows, [], sampleScope(regions));
    expect(signals[0]).toMatchObject({
      id: 'level/stage_conversion/region.west/sales.open',
      direction: 'below',
      estimate: { part: 80, whole: 400 },
      comparator: { kind: 'reference_set', figure: { part: 800, whole: 2000 } },
      evidence: 'supported',
    });
    expect(budget).toMatchObject({ tested: 6, notTested: 0, falseDiscoveryRate: 0.05 });
  });

  test('publishes no more digits of the budget than of other figures', () => {
    const rows = regions.map((region) => clusterRow(region, 160, 400));
    const { family, monthly } = detectSignals(rows, [], sampleScope(regions)).budget;
    for (const figure of [...family.map(({ weight }) => weight), monthly.perReport])
      expect(String(figure)).toMatch(/^\d(?:\.\d{1,6})?$/);
  });

  test('the same difference in a few large clusters is no finding', () => {
    const rows = regions.map((region) => {
      const advanced = region === 'west' ? 130 : 160;
      const squares = {
        owners: 8,
        owner_entered_squared: 8 * 50 * 50,
        owner_entered_advanced: advanced * 50,
        owner_advanced_squared: 8 * (advanced / 8) ** 2 + 8 * 400,
      };
      return { ...clusterRow(region, advanced, 400), ...squares };
    });
    expect(
      detectSignals(
        rows.map((row) => ({ ...row, ...clusterRow(row.segment, row.advanced, 400) })),
        [],
        sampleScope(regions),
      ).signals.length,
    ).toBeGreaterThan(0);
    expect(detectSignals(rows, [], sampleScope(regions)).signals).toEqual([]);
  });

  test('a month that quality found to be odd is no part of what later months are held against', () => {
    const months = monthsUntil(202609, 16);
    const rows = ['all', ...regions].flatMap((region) =>
      months.map((month, at) =>
        monthRow(region, month, region === 'west' ? ([200, 84][15 - at] ?? 160) : 160 - (at % 3) * 4, 400),
      ),
    );
    const flag = { severity: 'constrain', dimension: null, funnel: 'sales', months: ['2026-08'], sentence: '' } as Flag;
    const shifted = (flags: readonly Flag[]) =>
      detect(aggregatesOf({ cohort_cluster: rows }), flags, sampleScope(regions)).shifts.flatMap((run) => run.months);
    expect(shifted([])).toContain('2026-08');
    expect(shifted([flag])).not.toContain('2026-08');
  });

  test('what constrains the dimension makes its findings directional', () => {
    const rows = regions.map((region) => clusterRow(region, region === 'west' ? 80 : 160, 400));
    const flag: Flag = {
      id: 'often_blank/region',
      kind: 'often_blank',
      severity: 'constrain',
      dimension: 'region',
      funnel: null,
      object: null,
      sentence: '',
      found: 0.4,
      allowed: 0.2,
    };
    const { signals } = detectSignals(rows, [flag], sampleScope(regions));
    expect(signals[0]).toMatchObject({
      evidence: 'directional',
      caveats: [{ kind: 'flag', flag: 'often_blank/region' }],
    });
  });

  test('two segments are one contrast; blank, unmapped and small segments are none', () => {
    const two = detectSignals(
      [clusterRow('north', 80, 400), clusterRow('south', 160, 400)],
      [],
      sampleScope(['north', 'south']),
    );
    expect(two.budget).toMatchObject({ tested: 1, found: 1 });
    const segments = ['north', 'south', 'tiny', 'blank', 'unmapped'];
    const rows = segments.map((segment) =>
      clusterRow(segment, segment === 'tiny' ? 1 : 80, segment === 'tiny' ? 12 : 400),
    );
    expect(detectSignals(rows, [], sampleScope(segments)).budget).toMatchObject({ tested: 1, notTested: 2 });
  });

  test('shuffled labels shuffle the findings and nothing else', () => {
    const rates = [0.2, 0.4, 0.4, 0.4, 0.4, 0.4];
    const rowsOf = (names: readonly string[]) =>
      names.map((name, index) => clusterRow(name, 400 * (rates[index] ?? 0), 400));
    const shuffled = [...regions].reverse();
    const plain = detectSignals(rowsOf(regions), [], sampleScope(regions)).signals;
    const moved = detectSignals(rowsOf(shuffled), [], sampleScope(shuffled)).signals;
    const rename = (segment: string) => shuffled[regions.indexOf(segment)];
    expect(moved.map(({ segment, pValue }) => ({ segment, pValue })).sort(bySegment)).toEqual(
      plain.map(({ segment, pValue }) => ({ segment: rename(segment) ?? '', pValue })).sort(bySegment),
    );
  });

  test('on pure noise at most the budget of reports has any finding: 8 segments, 2 stages, 600 reports', () => {
    const random = seededRandom(20_261);
    const names = [...regions, 'islands', 'other_regions'];
    let flagged = 0;
    for (let report = 0; report < 600; report += 1) {
      const rows: ClusterRow[] = names.flatMap((name) =>
        (['open', 'offer'] as const).map((stage) => {
          const entered = Math.round(40 * 20 ** random.uniform());
          let advanced = 0;
          for (let unit = 0; unit < entered; unit += 1) if (random.chance(stage === 'open' ? 0.5 : 0.3)) advanced += 1;
          return clusterRow(name, advanced, entered, stage);
        }),
      );
      if (detectSignals(rows, [], sampleScope(names)).signals.length > 0) flagged += 1;
    }
    // 5% plus two and a half Monte-Carlo standard errors: .05 + 2.5 * sqrt(.05 * .95 / 600) = .072
    expect(flagged / 600).toBeLessThan(0.072);
    // a rule that never finds anything would pass, too: the first test is there for that
  });
});

function bySegment(one: { segment: string }, other: { segment: string }): number {
  return one.segment < other.segment ? -1 : 1;
}
