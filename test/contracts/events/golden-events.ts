import type { EVENTS } from '../../../shared/contracts/events.ts';

const told = {
  report: 'reports/monthly/2026-10',
  period: '2026-10',
  version: 'reports/monthly/2026-10/v0001',
  withdraws: [],
};
const signal = 'level/stage_conversion/industry.public_sector/acquisition.evaluation';
const out = (type: keyof typeof EVENTS, references: readonly string[], about: readonly string[]) => ({
  id: `golden-${type}`,
  source: 'segment-signals',
  'detail-type': type,
  detail: { schemaVersion: '1.0', idempotencyKey: `golden-${type}`, ...told, references, about },
});
const into = (type: keyof typeof EVENTS, detail: object) => ({
  id: `golden-${type}`,
  source: 'workflows',
  'detail-type': type,
  detail: { schemaVersion: '1.0', ...detail },
});
const ticket = { ticket: 'REV-104', review: 'annual_planning', period: '2026-Q3', requester: 'revops' };
const concluded = {
  answers: 'golden-UnderperformanceDetected',
  report: told.report,
  version: told.version,
  signals: [signal],
  reference: 'https://tickets.example/PM-7',
  concludedOn: '2026-11-20',
};

/** One event of each type as version 1.0 of the contract has them. Never changed: a later version comes beside them. */
export const GOLDEN_1_0 = [
  out('ReportPublished', ['manifest.json'], []),
  out('ReportBlocked', ['quality.json'], ['source_missing/salesforce.Lead']),
  out('QualityFlagged', ['flags.json', 'quality.json'], ['often_blank/persona']),
  out('UnderperformanceDetected', ['packs/falls_behind-below.json'], [signal, 'falls_behind']),
  out('OutperformanceDetected', ['packs/worth_a_test-above.json'], [signal, 'pulls_ahead']),
  out('SuddenShiftDetected', ['signals.json'], [signal]),
  out('AssumptionContradicted', ['assumptions.json'], ['webinar_leads_close']),
  {
    ...out('SignalRetracted', ['signals.json'], [signal, 'below']),
    detail: {
      ...out('SignalRetracted', ['signals.json'], [signal, 'below']).detail,
      withdraws: ['golden-UnderperformanceDetected'],
    },
  },
  {
    ...out('ReviewRejected', [], []),
    detail: { schemaVersion: '1.0', idempotencyKey: 'golden-ReviewRejected', ...ticket, reason: 'the window is over' },
  },
  {
    ...out('RunFailed', [], []),
    detail: {
      ...{ schemaVersion: '1.0', idempotencyKey: 'golden-RunFailed', run: 'monthly-2026-10-r1' },
      ...{ period: '2026-10', error: 'ExportError', reference: 'runs/failures/0123456789abcdef.json' },
    },
  },
  into('ReviewRequested', ticket),
  into('PostMortemConcluded', { idempotencyKey: 'pm-7', ...concluded, outcome: 'explained' }),
  into('ExperimentConcluded', { idempotencyKey: 'ex-3', ...concluded, outcome: 'repeated' }),
  into('AssumptionRevised', {
    ...{ idempotencyKey: 'as-1', assumption: 'webinar_leads_close', signals: [signal] },
    ...{ reference: 'plans 2027', revisedOn: '2026-11-21' },
  }),
] as const;
