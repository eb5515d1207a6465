import { contentHash } from '../contracts/content-hash.ts';
import type { Flag, Outbox } from '../contracts/outputs.ts';
import type { RunPlan } from '../contracts/run-plan.ts';
import type { Signal } from '../contracts/signal.ts';

type Event = Outbox['events'][number];

/**
 * The events of a version, decided before it is published. Ids come from the version's identity, so that a run that is
 * delivered twice sends the same ids. Drafts send nothing.
 */
export function outboxOf(
  plan: RunPlan,
  flagged: readonly Flag[],
  signals: readonly Signal[],
  version: string,
  blocked: boolean,
): Outbox {
  if (plan.request.kind === 'draft') return { schema: 1, events: [] };
  const event = (detailType: Event['detailType'], references: string[], about: string[]): Event => {
    const key = contentHash(`${plan.identity} ${detailType} ${about.join(' ')}`).slice(0, 32);
    return {
      id: key,
      detailType,
      detail: {
        schemaVersion: '1.0',
        idempotencyKey: key,
        report: plan.home,
        period: plan.request.period,
        version,
        references,
        about,
      },
    };
  };
  const constrained = flagged.filter(({ severity }) => severity !== 'warn').map(({ id }) => id);
  const supported = signals.filter(({ evidence }) => evidence === 'supported');
  const below = supported.filter(({ direction }) => direction === 'below').map(({ id }) => id);
  const above = supported.filter(({ direction }) => direction === 'above').map(({ id }) => id);
  if (blocked) return { schema: 1, events: [event('ReportBlocked', ['quality.json'], constrained)] };
  return {
    schema: 1,
    events: [
      event('ReportPublished', ['manifest.json'], []),
      ...(constrained.length === 0 ? [] : [event('QualityFlagged', ['flags.json', 'quality.json'], constrained)]),
      ...(below.length === 0 ? [] : [event('UnderperformanceDetected', ['signals.json'], below)]),
      ...(above.length === 0 ? [] : [event('OutperformanceDetected', ['signals.json'], above)]),
    ],
  };
}
