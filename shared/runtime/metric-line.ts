/**
 * A line of the log that CloudWatch reads as metrics (its embedded metric format): counts, by these dimensions, of the namespace of
 * this product; what else is known stands beside them and is no metric.
 */
export function metricLine(
  dimensions: Readonly<Record<string, string>>,
  counts: Readonly<Record<string, number>>,
  known: Readonly<Record<string, unknown>> = {},
): string {
  const Metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' }));
  const directive = { Namespace: 'SegmentSignals', Dimensions: [Object.keys(dimensions)], Metrics };
  const line = { _aws: { Timestamp: Date.now(), CloudWatchMetrics: [directive] }, ...dimensions, ...counts, ...known };
  return `${JSON.stringify(line)}\n`;
}
