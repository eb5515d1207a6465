import type { Signal, TestedDifference } from '../contracts/signal.ts';
import { shareContrast } from '../stats/share-contrast.ts';
import { studentInterval } from '../stats/student-interval.ts';
import { rounded } from './measured-rate.ts';
import type { Scope } from './report-scope.ts';
import type { ShareSides } from './share-sides.ts';

/**
 * The difference of a conversion signal, of those who entered the grain's first stage in the place of those who entered the
 * stage. Who is let through earlier changes who is there later: this tells whether fewer come through in the end.
 */
export function unconditionalDifference(
  { dimension, segment, funnel, stage, comparator }: Signal,
  reached: ShareSides,
  scope: Scope,
): TestedDifference | null {
  const slot = scope.dimensions.find(({ id }) => id === dimension)?.slot;
  const stages = scope.funnels.find(({ id }) => id === funnel)?.stages ?? [];
  const at = stages.find(({ id }) => id === stage);
  const next = stages.find(({ number }) => number === (at?.number ?? 0) + 1);
  if (slot === undefined || at === undefined || next === undefined) return null;
  const place = { slot, funnel, grain: at.grain, stage: next.id };
  const [own, others] = [reached(place, [segment]), reached(place, comparator.segments)];
  if (own === undefined || others === undefined || own.degrees < 1) return null;
  const contrast = shareContrast(own, others, own.degrees);
  if (contrast === undefined) return null;
  const { low, high } = studentInterval(contrast, 0.95);
  return { unit: 'points', value: rounded(contrast.value), low: rounded(low), high: rounded(high), confidence: 0.95 };
}
