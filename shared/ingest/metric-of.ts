import type { UsageMetric } from '../contracts/definitions.ts';
import { normaliseText } from '../contracts/stage-evidence.ts';

/** How the metric of a usage export is read: its id, `unmapped` for what no metric names, `blank` for nothing said. */
export function metricOf(metrics: readonly UsageMetric[]): (raw: string | undefined) => string {
  const byText = new Map(
    metrics.flatMap(({ id, match = [id] }) => match.map((text) => [normaliseText(text), id] as const)),
  );
  return (raw) => {
    const text = normaliseText(raw ?? '');
    return text === '' ? 'blank' : (byText.get(text) ?? 'unmapped');
  };
}
