import { describe, expect, test } from 'vitest';
import type { ComparedAssumption } from '../../../shared/contracts/assumption.ts';
import { type Flag, Outbox } from '../../../shared/contracts/outputs.ts';
import type { RunPlan } from '../../../shared/contracts/run-plan.ts';
import type { LifeCycle, Signal } from '../../../shared/contracts/signal.ts';
import { csvText } from '../../../shared/report/csv-text.ts';
import { type OutboxInput, outboxOf } from '../../../shared/report/outbox.ts';
import { established } from '../signals/sample-hypothesis.ts';
import { sampleSignal } from '../signals/sample-signal.ts';

const input: OutboxInput = {
  plan: {
    identity: 'abc',
    home: 'reports/monthly/2026-10',
    request: { kind: 'cadence', period: '2026-10' } as RunPlan['request'],
  },
  ...{ version: 'reports/monthly/2026-10/v0001', blocked: false, flags: [], signals: [], baseline: [], entries: [] },
  ...{ packs: [], assumptions: [], assumedBefore: [] },
};
const eventsOf = (more: Partial<OutboxInput>) => {
  const { outbox } = outboxOf({ ...input, ...more });
  expect(Outbox.parse(outbox)).toEqual(outbox);
  return outbox.events;
};
const kindsOf = (more: Partial<OutboxInput>) => eventsOf(more).map(({ detailType }) => detailType);
const flag = { id: 'often_blank/region', severity: 'constrain' } as Flag;
const assumption = (id: string, verdict: ComparedAssumption['verdict']) =>
  ({ id, verdict, constrainedBy: [] as string[] }) as ComparedAssumption;

describe('the outbox', () => {
  test('tells of the report, by reference, with ids that come from the version', () => {
    const [published] = eventsOf({});
    expect(published).toMatchObject({
      detailType: 'ReportPublished',
      detail: { references: ['manifest.json'], about: [], withdraws: [], version: 'reports/monthly/2026-10/v0001' },
    });
    expect(eventsOf({})).toEqual([published]);
    expect(eventsOf({ plan: { ...input.plan, identity: 'other' } })[0]?.id).not.toBe(published?.id);
  });

  test('a finding alone is no event: what is handed on is asked for by a rule', () => {
    expect(kindsOf({ signals: [sampleSignal({ state: 'new' })], entries: [established('west', -0.2)] })).toEqual([
      'ReportPublished',
    ]);
  });

  test('flags that constrain are told, warnings are not', () => {
    expect(kindsOf({ flags: [flag] })).toEqual(['ReportPublished', 'QualityFlagged']);
    expect(kindsOf({ flags: [{ ...flag, severity: 'warn' }] })).toEqual(['ReportPublished']);
  });

  test('a blocked report says that and nothing else; a draft says nothing', () => {
    const full = { flags: [flag], assumptions: [assumption('a', 'contradicts')] };
    expect(kindsOf({ ...full, blocked: true })).toEqual(['ReportBlocked']);
    const request = { ...input.plan.request, kind: 'draft' as const };
    expect(eventsOf({ ...full, plan: { ...input.plan, request } })).toEqual([]);
  });

  test('an assumption is told once, when it begins to be contradicted', () => {
    const assumptions = [assumption('a', 'contradicts'), assumption('b', 'agrees'), assumption('c', 'cannot_tell_yet')];
    expect(eventsOf({ assumptions }).slice(1)).toMatchObject([
      { detailType: 'AssumptionContradicted', detail: { about: ['a'], references: ['assumptions.json'] } },
    ]);
    expect(kindsOf({ assumptions, assumedBefore: [{ id: 'a', verdict: 'contradicts' }] })).toEqual(['ReportPublished']);
    expect(kindsOf({ assumptions, assumedBefore: [{ id: 'a', verdict: 'agrees' }] })).toHaveLength(2);
    const constrained = assumptions.map((one) => ({ ...one, constrainedBy: ['often_blank/region'] }));
    expect(kindsOf({ assumptions: constrained })).toEqual(['ReportPublished']);
    // nobody was told while quality constrained it
    expect(kindsOf({ assumptions, assumedBefore: constrained })).toEqual(['ReportPublished', 'AssumptionContradicted']);
  });

  test('a sudden shift is told when it is new and supported, and its entry knows the message', () => {
    const signal = sampleSignal({ claim: 'shift', state: 'new' });
    const entry = established('west', -0.2, { claim: 'shift', signal: signal.id, messages: [] });
    const told = outboxOf({ ...input, signals: [signal], entries: [entry] });
    expect(told.outbox.events[1]).toMatchObject({ detailType: 'SuddenShiftDetected', detail: { about: [signal.id] } });
    expect(told.lifeCycle[0]?.messages).toEqual([{ event: told.outbox.events[1]?.id, rule: null }]);
    const silent: [Signal, LifeCycle][] = [
      [signal, { ...entry, state: 'persisting' as const, messages: [{ event: 'earlier', rule: null }] }],
      [{ ...signal, evidence: 'directional' as const }, entry],
      [{ ...signal, direction: 'above' as const }, entry],
      // an earlier version of this period has told it
      [signal, { ...entry, messages: [{ event: 'earlier', rule: null }] }],
    ];
    for (const [one, other] of silent)
      expect(kindsOf({ signals: [one], entries: [other] })).toEqual(['ReportPublished']);
  });

  test('a sudden shift that was not told while quality constrained it is told when it no longer does', () => {
    const signal = sampleSignal({ claim: 'shift', state: 'persisting' });
    const entry = established('west', -0.2, { claim: 'shift', signal: signal.id, state: 'persisting', messages: [] });
    expect(kindsOf({ signals: [signal], entries: [entry] })).toEqual(['ReportPublished', 'SuddenShiftDetected']);
    const resolved = { ...entry, state: 'retracted' as const };
    expect(kindsOf({ signals: [signal], entries: [resolved] })).toEqual(['ReportPublished']);
  });

  test('a retraction names the messages that it takes back; without one it is silent', () => {
    const entry = established('west', -0.2, { state: 'retracted', reason: 'Why.' });
    const told = outboxOf({ ...input, entries: [entry] });
    expect(told.outbox.events[1]).toMatchObject({
      detailType: 'SignalRetracted',
      detail: { about: [entry.signal, 'below'], withdraws: ['told-west'], references: ['signals.json'] },
    });
    expect(told.lifeCycle).toEqual([entry]);
    expect(kindsOf({ entries: [{ ...entry, messages: [] }] })).toEqual(['ReportPublished']);
    expect(kindsOf({ entries: [{ ...entry, state: 'resolved' }] })).toEqual(['ReportPublished']);
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
