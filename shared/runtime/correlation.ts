import { runTag } from '../contracts/run-tag.ts';

/**
 * What ties a line of the log, and the metrics in it, to what it is about. `correlation` is one id: the tag of the run's execution
 * wherever there is a run, in the line of the door that started it as in those of its steps and of the watcher; or else the
 * ticket, the version, the event or the invocation. No part of it was typed into a source system.
 */
export type Correlation = { readonly correlation?: string } & Partial<Readonly<Record<(typeof NAMES)[number], string>>>;

const NAMES = ['runId', 'execution', 'ticket', 'version', 'event', 'requestId'] as const;
type Known = Readonly<Record<string, unknown>>;

/** From whatever of these says something: an input, an answer, an event and its detail, the context of an invocation. */
export function correlationOf(...parts: readonly unknown[]): Correlation {
  const known = parts.filter((part): part is Known => typeof part === 'object' && part !== null);
  const first = (...values: readonly unknown[]) => values.find((value) => typeof value === 'string' && value !== '');
  const from = (read: (part: Known) => unknown) => first(...known.map(read)) as string | undefined;
  const runId = from((part) => part.runId);
  const execution = from((part) => first(part.run, nameOf(part.execution), part.executionArn && part.name));
  const rest = {
    ...{ runId, execution, ticket: from((part) => part.ticket), version: from((part) => part.version) },
    event: from((part) => first(part.idempotencyKey, 'detail-type' in part && part.id)),
    requestId: from((part) => part.awsRequestId),
  };
  const tag = execution === undefined ? /-([0-9a-f]{8})$/.exec(runId ?? '')?.[1] : runTag(execution);
  const correlation = tag ?? first(rest.ticket, rest.version, rest.event, rest.requestId);
  const found = Object.entries({ correlation, ...rest }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(found);
}

function nameOf(execution: unknown): unknown {
  return typeof execution === 'object' && execution !== null ? (execution as Known).name : undefined;
}
