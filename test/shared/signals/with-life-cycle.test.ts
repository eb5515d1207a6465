import { describe, expect, test } from 'vitest';
import type { LifeCycle } from '../../../shared/contracts/signal.ts';
import type { AggregateRow } from '../../../shared/queries/catalog.ts';
import { entryMonths } from '../../../shared/signals/entry-months.ts';
import { recomputedTest } from '../../../shared/signals/recomputed-test.ts';
import { established, hypothesisOf } from './sample-hypothesis.ts';
import { monthRow, sampleScope } from './sample-scope.ts';

const segments = ['west', 'a', 'b', 'c', 'd', 'e'];
const scope = sampleScope(segments);

describe('the months that a test rests on', () => {
  test.each([
    // as of 2026-11-05: who entered in September has had thirty days
    ['level', 'open', '2025-11', '2026-09'],
    ['shift', 'open', '2026-09', '2026-09'],
    // no follow-up: the window as it is
    ['level', 'won', '2025-11', '2026-10'],
  ] as const)('%s at %s: %s to %s', (claim, stage, from, to) => {
    expect(entryMonths(hypothesisOf('west', -0.1, 0.02, { claim, stage }), scope)).toEqual({ from, to });
  });
});

describe('an established signal, asked about again', () => {
  const before: readonly LifeCycle[] = [established('west', -0.2)];
  const [entry] = before;
  /** 40% of a hundred a month everywhere, and so many in the west, in the months of the anchor and in others. */
  const rows = (west: number, elsewhere = 40): AggregateRow<'cohort_cluster'>[] =>
    segments.flatMap((segment) => [
      ...['202510', '202602', '202606'].map((month) =>
        monthRow(segment, Number(month), segment === 'west' ? west : 40, 100),
      ),
      ...['202509', '202607'].map((month) =>
        monthRow(segment, Number(month), segment === 'west' ? elsewhere : 40, 100),
      ),
    ]);
  const again = (more: Partial<LifeCycle>, west: number, elsewhere?: number) =>
    entry && recomputedTest({ cohort_cluster: rows(west, elsewhere) }, before, scope)({ ...entry, ...more });

  test('over its own months, of which others are no part', () => {
    const found = again({}, 20);
    expect(found).toMatchObject({
      estimate: { part: 60, whole: 300 },
      comparator: { figure: { part: 600, whole: 1500 } },
    });
    expect(found?.value).toBeCloseTo(-0.2, 9);
    expect(again({}, 20, 90)).toEqual(found);
    expect(again({}, 40, 5)?.value).toBeCloseTo(0, 9);
  });

  test('not where the tables have no months of it, or the cell is gone', () => {
    for (const more of [
      { metric: 'deal_size' },
      { metric: 'time_in_stage' },
      { claim: 'shift' },
      { signal: 'other' },
    ] as const)
      expect(again(more, 20)).toBeUndefined();
  });

  test('each entry by its own months', () => {
    const ask = recomputedTest({ cohort_cluster: rows(20, 90) }, before, scope);
    const later = { ...established('west', -0.2).established, from: '2026-07', to: '2026-07' };
    expect(entry && ask(entry)?.value).toBeLessThan(0);
    expect(entry && ask({ ...entry, established: later })?.value).toBeGreaterThan(0);
  });
});
