import type { MiddlewareObj } from '@middy/core';
import { correlationOf } from './correlation.ts';

export type WriteLine = (line: string) => void;
type Logged = { readonly event: unknown; readonly response?: unknown; readonly context: unknown };

/**
 * One JSON line per invocation, which is CloudWatch's embedded metric format at once: how long the step took and whether
 * it failed, by step; what it was about as properties, since a metric per run would cost more than the run. No message of an error
 * is in it, as it may quote a row.
 */
export function stepLog(step: string, write: WriteLine = writeLine): MiddlewareObj {
  const started = new WeakMap<object, number>();
  const log = (request: Logged, error?: unknown): void => {
    const now = Date.now();
    const line = {
      _aws: {
        Timestamp: now,
        CloudWatchMetrics: [{ Namespace: 'SegmentSignals', Dimensions: [['step']], Metrics: METRICS }],
      },
      level: error === undefined ? 'INFO' : 'ERROR',
      step,
      ...correlationOf(request.event, request.response, request.context),
      milliseconds: now - (started.get(request) ?? now),
      failures: error === undefined ? 0 : 1,
      error: error instanceof Error ? error.name : undefined,
    };
    write(`${JSON.stringify(line)}\n`);
  };
  return {
    before: (request) => {
      started.set(request, Date.now());
    },
    after: (request) => log(request),
    onError: (request) => log(request, request.error ?? new Error()),
  };
}

const METRICS = [
  { Name: 'milliseconds', Unit: 'Milliseconds' },
  { Name: 'failures', Unit: 'Count' },
];

// With Lambda's JSON log format `console` wraps the line, and a wrapped line is no metric to CloudWatch.
export function writeLine(line: string): void {
  process.stdout.write(line);
}
