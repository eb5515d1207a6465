import type { Definitions, Review } from '../../shared/contracts/definitions.ts';
import { Period, type RunRequest } from '../../shared/contracts/run-plan.ts';
import { dayText, epochDay } from '../../shared/definitions/epoch-day.ts';
import { periodDays } from '../../shared/definitions/period.ts';

/** What somebody or something asks for, before it is decided whether it may run. */
export type Asked = {
  readonly period: string;
  readonly review?: string | undefined;
  /** Who asks for the review; whoever runs it on a machine of their own is not asked. */
  readonly requester?: string;
  /** What was admitted before and is run once more, which no window ends. */
  readonly repeated?: boolean;
  /** The laptop's own runs, for trying out: published apart, marked, never pointed to. */
  readonly draft?: boolean;
  readonly asOf?: string;
  readonly definitions: string;
  readonly exports: string;
};

export type Admission =
  | { readonly kind: 'admitted'; readonly request: RunRequest }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The one decision of every door: a cadence period that is over and past its soft close, a predefined review within its
 * window by somebody who may ask for it, or a draft. Anything else is refused with a reason. `today` is the day (YYYY-MM-DD) in the reporting timezone.
 */
export function admitRequest(asked: Asked, definitions: Definitions, today: string): Admission {
  if (!Period.safeParse(asked.period).success)
    return refused(`"${asked.period}" is no period; write a month as 2026-10 or a quarter as 2026-Q3`);
  const cadence = asked.period.includes('Q') ? 'quarterly' : 'monthly';
  const common = { cadence, period: asked.period, definitions: asked.definitions, exports: asked.exports } as const;
  if (asked.draft === true) return admitDraft(asked, common, definitions, today);
  if (asked.asOf !== undefined)
    return refused('only a draft may name its own as-of day; a period is reported as of its soft-close day');

  const { endDay, label } = periodDays(asked.period, definitions);
  const closeDay = endDay + (definitions.calendar.softCloseDays ?? 0);
  if (epochDay(today) <= closeDay)
    return refused(`${label} is open until ${dayText(closeDay)}; run it after that day, or as a draft`);
  if (asked.review === undefined) return { kind: 'admitted', request: { kind: 'cadence', ...common } };

  const review = definitions.reviews?.find(({ id }) => id === asked.review);
  if (review === undefined)
    return refused(`no review "${asked.review}" is predefined; there is ${reviewList(definitions)}`);
  if (review.cadence !== cadence)
    return refused(`the review ${review.id} is ${review.cadence}; "${asked.period}" is not`);
  if (asked.requester !== undefined && !review.mayRequest.includes(asked.requester))
    return refused(`"${asked.requester}" may not ask for the review ${review.id}; ${requesters(review)} may`);
  if (asked.repeated !== true && epochDay(today) > endDay + review.windowDays)
    return refused(
      `the review ${review.id} of ${label} could be asked for until ${dayText(endDay + review.windowDays)}`,
    );
  return { kind: 'admitted', request: { kind: 'review', review: review.id, ...common } };
}

function admitDraft(
  asked: Asked,
  common: Pick<RunRequest, 'cadence' | 'period' | 'definitions' | 'exports'>,
  definitions: Definitions,
  today: string,
): Admission {
  if (asked.review !== undefined) return refused('a draft is no review; ask for one of them');
  const { startDay, endDay, label } = periodDays(asked.period, definitions);
  const closeDay = endDay + (definitions.calendar.softCloseDays ?? 0);
  const asOfDay = asked.asOf === undefined ? Math.min(closeDay, epochDay(today)) : epochDay(asked.asOf);
  if (asOfDay < startDay) return refused(`${label} begins after the as-of day ${dayText(asOfDay)}`);
  return { kind: 'admitted', request: { kind: 'draft', ...common, asOf: dayText(asOfDay) } };
}

function requesters({ mayRequest }: Review): string {
  return mayRequest.length === 0 ? 'nobody' : mayRequest.join(', ');
}

function reviewList(definitions: Definitions): string {
  return definitions.reviews?.map(({ id }) => id).join(', ') ?? 'none';
}

function refused(reason: string): Admission {
  return { kind: 'refused', reason };
}
