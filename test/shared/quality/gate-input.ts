import type { Definitions } from '../../../shared/contracts/definitions.ts';
import type { Flag, GateState } from '../../../shared/contracts/outputs.ts';
import type { Receipt } from '../../../shared/contracts/receipt.ts';
import type { RunPlan } from '../../../shared/contracts/run-plan.ts';
import { monthOf } from '../../../shared/definitions/fiscal-calendar.ts';
import { periodDays } from '../../../shared/definitions/period.ts';
import { flags } from '../../../shared/quality/flags.ts';
import { gateRuns } from '../../../shared/quality/gate-runs.ts';
import { gateStates } from '../../../shared/quality/gate-states.ts';
import type { GateInput } from '../../../shared/quality/gates/gate.ts';
import type { Aggregates } from '../../../shared/signals/aggregates.ts';
import { monthsUntil } from '../../../shared/signals/calendar-month.ts';
import { aggregatesOf } from '../signals/sample-aggregates.ts';
import { cohortRow, sampleScope } from '../signals/sample-scope.ts';

export const DEFINITIONS = {
  owner: 'revops',
  approved: { by: 'revops', on: '2026-10-01' },
  calendar: { kind: 'months', softCloseDays: 5 },
  timezone: 'UTC',
  currency: { reporting: 'USD' },
  funnels: {
    sales: {
      label: 'Sales',
      exits: [],
      stages: [
        { id: 'open', evidence: [{ object: 'crm.deal', date: 'created' }] },
        { id: 'offer', evidence: [{ object: 'crm.log', label: 'Offer' }] },
        { id: 'won', evidence: [{ object: 'crm.log', label: 'Won' }] },
      ],
    },
  },
  dimensions: [{ id: 'region', label: 'Region', from: [{ object: 'crm.deal', column: 'region' }] }],
  sources: {
    crm: {
      objects: {
        deal: { files: 'deal.csv', holds: 'opportunities' },
        log: { files: 'log.csv', holds: 'stage_history', of: 'opportunities' },
      },
    },
  },
} as unknown as Definitions;

export const RECEIPT = {
  ...{ source: 'crm', object: 'deal', read: 1000, accepted: 1000, rejected: [], ignored: [], excluded: [] },
  ...{ emptied: [], lookups: [], dimensions: [], stageLabels: [], written: {} },
} as unknown as Receipt;

/** Twenty months of a hundred entrants of `open` up to October 2026, but for the months that are given. */
export function monthlyCohorts(given: Readonly<Record<number, number>>, stage = 'open') {
  return monthsUntil(202610, 20).flatMap((month) => {
    const entered = given[month] ?? 100;
    return entered === 0 ? [] : [cohortRow({ entered_month: month, entered, stage })];
  });
}

type Given = Partial<Omit<GateInput, 'aggregates'>> & { readonly aggregates?: Partial<Aggregates> };

/** Input in which no gate finds anything, but for what is given. */
export function gateInput({ aggregates = {}, ...given }: Given = {}): GateInput {
  const scope = sampleScope(['north', 'south']);
  const cohort = [...monthlyCohorts({}), ...monthlyCohorts({}, 'offer')];
  return {
    plan: {
      ...{ periodStartDay: 20_727, periodEndDay: 20_757, asOfDay: 20_762, periodLabel: 'October 2026' },
      request: { period: '2026-10', exports: 'exports/' },
    } as RunPlan,
    ...{ definitions: DEFINITIONS, receipts: [RECEIPT], smallSegments: [], scope, ledgerGaps: [] },
    history: { read: new Map(), flaggedMonths: new Map(), measured: new Map() },
    ...given,
    aggregates: aggregatesOf({
      cohort,
      place: [{ grain: 'opportunity', place: 'in the funnel', units: 1000 }],
      ...aggregates,
    }),
  };
}

export function statesOf(input: GateInput): GateState[] {
  return gateStates(gateRuns(input), flagsOf(input), input.history);
}

export function flagsOf(input: GateInput): Flag[] {
  return flags(gateRuns(input));
}

/** A month of the retail calendar, whose year 2023 had 53 weeks. */
export function retailMonth(period: string): Given {
  const calendar = {
    kind: '4-5-4',
    yearEnds: { month: 1, weekday: 'saturday', rule: 'nearest' },
    yearNamedBy: 'start',
  } as const;
  const { startDay, endDay, label } = periodDays(period, { calendar });
  const month = monthOf(startDay, calendar);
  const { plan, scope } = gateInput();
  return {
    plan: { ...plan, periodStartDay: startDay, periodEndDay: endDay, periodLabel: label, asOfDay: endDay + 5 },
    scope: { ...scope, calendar, periodMonths: [month, month] },
  };
}

/** What the one source signals of its export; it says up to which day or not. */
export function completions(signal: { readonly isComplete?: boolean; readonly throughDay: number | null }): Given {
  const crm = { ...DEFINITIONS.sources.crm, objects: DEFINITIONS.sources.crm?.objects ?? {}, completedBy: '_DONE' };
  return {
    plan: { ...gateInput().plan, completions: [{ source: 'crm', isComplete: true, ...signal }] },
    definitions: { ...DEFINITIONS, sources: { crm } },
  };
}
