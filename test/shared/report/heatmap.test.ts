import { expect, test } from 'vitest';
import type { StageOutline } from '../../../shared/contracts/outputs.ts';
import { heatmapRows } from '../../../shared/report/heatmap.ts';
import { sampleSignal, testOf } from '../signals/sample-signal.ts';
import { scorecard, stageCard } from './page/sample-figures.ts';

const stages = (['open', 'won'] as const).map((id, index): StageOutline => {
  const isLast = id === 'won';
  return { id, label: id, grain: 'opportunity', number: index + 1, horizonDays: isLast ? null : 30, isLast };
});
const cardOf = (segment: string, entered: number) =>
  scorecard(
    'region',
    segment,
    'sales',
    stages.map((stage) => stageCard(stage, entered, 0.2, 0.4, true)),
    true,
  );

test('cells carry their conversion, its test and its marks; the win has none', () => {
  const found = sampleSignal();
  const missed = testOf(sampleSignal({ segment: 'north' }), { found: false });
  const cards = [cardOf('west', 400), cardOf('north', 400), cardOf('small', 20)];
  const rows = heatmapRows(cards, { signals: [found], tested: [testOf(found), missed] }, []);
  expect(rows.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([
    ['region.west/sales.open'],
    ['region.north/sales.open'],
    ['region.small/sales.open'],
  ]);
  expect(rows.map(({ cells: [cell] }) => [cell?.tested?.found, cell?.marks])).toEqual([
    [true, ['below:supported']],
    [false, []],
    [undefined, ['small_sample']],
  ]);
  expect(rows[2]?.cells[0]?.tested).toBeNull();
});
