import type { RunRequest } from '../../shared/contracts/run-plan.ts';

/**
 * Name of an execution: `monthly-2026-10-r1`; of a review with the number of its request, `review-board-2026-10-1-r1`. The same
 * request has the same name however often it is delivered, and a name is started once. `-r2` is somebody's decision.
 */
export function runName({ cadence, period, review }: RunRequest, revision: number, requestNumber?: number): string {
  const parts = review === undefined ? [cadence, period] : ['review', review, period, requestNumber];
  return [...parts, `r${revision}`].join('-');
}
