import { describe, expect, test } from 'vitest';
import { Outbox } from '../../../shared/contracts/outputs.ts';
import type { RunPlan } from '../../../shared/contracts/run-plan.ts';
import { csvText } from '../../../shared/report/csv-text.ts';
import { outboxOf } from '../../../shared/report/outbox.ts';
import { sampleSignal } from '../signals/sample-signal.ts';

const plan = {
  identity: 'abc',
  home: 'reports/monthly/2026-10',
  request: { kind: 'cadence', period: '2026-10' },
} as RunPlan;
const signals = [sampleSignal(), sampleSignal({ segment: 'east', direction: 'above' })];

describe('the outbox', () => {
  test('tells of the report and of what stands out, by reference, with ids that come from the version', () => {
    const outbox = outboxOf(plan, [], signals, 'reports/monthly/2026-10/v0001', false);
    expect(Outbox.parse(outbox)).toEqual(outbox);
    expect(outbox.events.map(({ detailType }) => detailType)).toEqual([
      'ReportPublished',
      'UnderperformanceDetected',
      'OutperformanceDetected',
    ]);
    expect(outbox.events[1]?.detail).toMatchObject({
      references: ['signals.json'],
      about: ['level/stage_conversion/region.west/sales.open'],
    });
    expect(outboxOf(plan, [], signals, 'reports/monthly/2026-10/v0001', false)).toEqual(outbox);
    expect(
      outboxOf({ ...plan, identity: 'other' }, [], signals, 'reports/monthly/2026-10/v0002', false).events[0]?.id,
    ).not.toBe(outbox.events[0]?.id);
  });

  test('a blocked report says that and nothing else; a draft says nothing', () => {
    expect(outboxOf(plan, [], signals, 'blocked/v0001', true).events.map(({ detailType }) => detailType)).toEqual([
      'ReportBlocked',
    ]);
    expect(
      outboxOf({ ...plan, request: { ...plan.request, kind: 'draft' } }, [], signals, 'drafts/v0001', false).events,
    ).toEqual([]);
  });

  test('directional findings are no events', () => {
    const directional = signals.map((signal) => ({ ...signal, evidence: 'directional' as const }));
    expect(outboxOf(plan, [], directional, 'v', false).events.map(({ detailType }) => detailType)).toEqual([
      'ReportPublished',
    ]);
  });
});

test('tables as CSV: quotes, commas, empty for NULL, no formulas', () => {
  const rows = [
    { segment: 'a "b", c', count: 3, month: null },
    { segment: '=1+1', count: -2, month: 202610 },
  ];
  expect(csvText({ segment: 'text', count: 'integer', month: 'integer?' }, rows)).toBe(
    'segment,count,month\n"a ""b"", c",3,\n\'=1+1,-2,202610\n',
  );
});
