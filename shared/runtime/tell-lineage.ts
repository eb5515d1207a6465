import type { RunEvent } from '../contracts/open-lineage.ts';
import type { ObjectStore } from '../ports.ts';
import { type Attempt, lineageEvent, lineageKey } from './lineage-event.ts';
import type { Observed } from './observed-ports.ts';

export type LineageNews = {
  readonly type: RunEvent['eventType'];
  readonly at: Date;
  readonly observed?: Partial<Observed>;
  /** The name of the error. */
  readonly error?: string;
};

/** Leaves an event of a run, or of an attempt of a step, below the run's folder. */
export async function tellLineage(objects: ObjectStore, attempt: Attempt, news: LineageNews): Promise<void> {
  const { type, at, observed, error } = news;
  const known: Observed = { inputs: new Map(), outputs: new Map(), queries: [], ...observed };
  const event = lineageEvent(attempt, type, at, known, error);
  const bytes = new TextEncoder().encode(`${JSON.stringify(event, null, 1)}\n`);
  await objects.write(lineageKey(attempt, type, at), bytes);
}
