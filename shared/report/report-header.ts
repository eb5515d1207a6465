import type { Definitions } from '../contracts/definitions.ts';
import type { Header } from '../contracts/outputs.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import { amountUnit } from '../definitions/amount-unit.ts';
import { dayText } from '../definitions/epoch-day.ts';

/** What every file of a version says of itself. */
export function reportHeader(plan: RunPlan, definitions: Definitions): Header {
  return {
    schema: 1,
    report: definitions.name,
    cadence: plan.request.cadence,
    kind: plan.request.kind,
    period: plan.request.period,
    periodLabel: plan.periodLabel,
    periodFrom: dayText(plan.periodStartDay),
    periodTo: dayText(plan.periodEndDay),
    asOf: dayText(plan.asOfDay),
    windowFrom: dayText(plan.windowStartDay),
    ...amountUnit(definitions),
    ...(definitions.calendar.kind === 'months' ? {} : { calendar: definitions.calendar }),
    identity: plan.identity,
  };
}
