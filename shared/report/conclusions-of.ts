import type { Conclusion } from '../contracts/events.ts';
import type { Detected } from '../contracts/signal.ts';

/** Those about signals that the report shows or whose life cycle it tells, and about its assumptions; the newest first. */
export function conclusionsOf(
  all: readonly Conclusion[],
  { signals, lifeCycle }: Pick<Detected, 'signals' | 'lifeCycle'>,
  assumptions: readonly { readonly id: string }[],
): Conclusion[] {
  const shown = new Set([...signals.map(({ id }) => id), ...lifeCycle.map(({ signal }) => signal)]);
  const assumed = new Set(assumptions.map(({ id }) => id));
  return all
    .filter(
      (one) =>
        one.detail.signals.some((id) => shown.has(id)) ||
        (one.type === 'AssumptionRevised' && assumed.has(one.detail.assumption)),
    )
    .toSorted((one, other) => (dayOf(one) > dayOf(other) ? -1 : dayOf(one) < dayOf(other) ? 1 : order(one, other)));
}

function dayOf(one: Conclusion): string {
  return one.type === 'AssumptionRevised' ? one.detail.revisedOn : one.detail.concludedOn;
}

function order(one: Conclusion, other: Conclusion): number {
  return one.detail.idempotencyKey < other.detail.idempotencyKey ? -1 : 1;
}
