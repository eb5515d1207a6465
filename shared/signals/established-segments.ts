import type { LifeCycle } from '../contracts/signal.ts';
import type { EstablishedAt } from './level-family.ts';
import { isLive } from './life-cycle.ts';

/** Of what earlier reports established, the segments that differ from the reference of a metric at a place, and still do. */
export function establishedSegments(before: readonly LifeCycle[]): EstablishedAt {
  const found = new Map<string, Set<string>>();
  for (const entry of before) {
    if (entry.claim !== 'level' || entry.comparator !== 'reference_set' || !isLive(entry)) continue;
    const key = placeKey(entry.metric, entry.dimension, entry.funnel, entry.stage);
    found.set(key, (found.get(key) ?? new Set()).add(entry.segment));
  }
  const none: ReadonlySet<string> = new Set();
  return (...place) => found.get(placeKey(...place)) ?? none;
}

function placeKey(metric: string, dimension: string, funnel: string, stage: string): string {
  return `${metric}/${dimension}/${funnel}/${stage}`;
}
