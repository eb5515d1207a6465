import { convertedWithoutOpportunity, type FunnelStep, leadSteps, lossDelay } from './funnel-steps.ts';
import { exportedAt } from './instants.ts';
import type { Random } from './random.ts';
import type { UnitSegments } from './segments.ts';
import type { Tally } from './tally.ts';
import { workdayAfter } from './working-time.ts';
import type { World } from './world.ts';

export interface LeadJourney {
  readonly createdAt: number;
  readonly mqlAt?: number;
  readonly sqlAt?: number;
  readonly end: LeadEnd;
}

export type LeadEnd =
  | { readonly kind: 'pending' }
  | { readonly kind: 'stalled' }
  | { readonly kind: 'disqualified'; readonly at: number }
  | { readonly kind: 'converted'; readonly at: number; readonly withOpportunity: boolean };

export const lastEventOf = (journey: LeadJourney): number =>
  'at' in journey.end ? journey.end.at : (journey.sqlAt ?? journey.mqlAt ?? journey.createdAt);

/** What becomes of a lead until the export; the chances are those of the end of time, only the dates are cut off. */
export function drawLeadJourney(
  random: Random,
  world: World,
  tally: Tally,
  segments: UnitSegments,
  createdAt: number,
): LeadJourney {
  const leave = (step: FunnelStep, enteredAt: number) => {
    const chance = world.chanceOf(step, segments, enteredAt);
    const draw = random.uniform();
    const days = step.medianDays * Math.exp(step.spread * random.normal());
    tally.enter(step, segments, chance);
    return {
      chance,
      draw,
      days,
      kind: draw < chance ? 'advanced' : draw >= 1 - step.stalled ? 'stalled' : 'other',
    } as const;
  };
  const unsuccessful = (left: ReturnType<typeof leave>, enteredAt: number): LeadEnd => {
    if (left.kind === 'stalled') return { kind: 'stalled' };
    const at = workdayAfter(random, enteredAt, left.days * lossDelay);
    return at > exportedAt ? { kind: 'pending' } : { kind: 'disqualified', at };
  };

  const fromLead = leave(leadSteps.lead, createdAt);
  if (fromLead.kind !== 'advanced') return { createdAt, end: unsuccessful(fromLead, createdAt) };
  const mqlAt = workdayAfter(random, createdAt, fromLead.days);
  if (mqlAt > exportedAt) return { createdAt, end: { kind: 'pending' } };
  tally.advance(leadSteps.lead, segments);

  const fromMql = leave(leadSteps.mql, mqlAt);
  if (fromMql.kind !== 'advanced') return { createdAt, mqlAt, end: unsuccessful(fromMql, mqlAt) };
  const sqlAt = workdayAfter(random, mqlAt, fromMql.days);
  if (sqlAt > exportedAt) return { createdAt, mqlAt, end: { kind: 'pending' } };
  tally.advance(leadSteps.mql, segments);

  const fromSql = leave(leadSteps.sql, sqlAt);
  const converts = fromSql.draw < fromSql.chance + convertedWithoutOpportunity;
  if (!converts) return { createdAt, mqlAt, sqlAt, end: unsuccessful(fromSql, sqlAt) };
  const at = workdayAfter(random, sqlAt, fromSql.days);
  if (at > exportedAt) return { createdAt, mqlAt, sqlAt, end: { kind: 'pending' } };
  const withOpportunity = fromSql.kind === 'advanced';
  if (withOpportunity) tally.advance(leadSteps.sql, segments);
  return { createdAt, mqlAt, sqlAt, end: { kind: 'converted', at, withOpportunity } };
}
