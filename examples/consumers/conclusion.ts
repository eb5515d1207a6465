import type { Conclusion } from '../../shared/contracts/events.ts';
import type { WorkItem } from './work-list.ts';

/** What a workflow answers with when it is done: the event to put on the bus. */
export type Answer = { readonly 'detail-type': Conclusion['type']; readonly detail: Conclusion['detail'] };

type Concluded = { readonly reference: string; readonly concludedOn: string };
type PostMortemOutcome = Extract<Conclusion, { type: 'PostMortemConcluded' }>['detail']['outcome'];
type ExperimentOutcome = Extract<Conclusion, { type: 'ExperimentConcluded' }>['detail']['outcome'];

/** `concludedOn`: YYYY-MM-DD. `reference`: where the conclusion can be read. */
export function postMortemConcluded(item: WorkItem, outcome: PostMortemOutcome, concluded: Concluded): Answer {
  return { 'detail-type': 'PostMortemConcluded', detail: { ...common(item, concluded), outcome } };
}

export function experimentConcluded(item: WorkItem, outcome: ExperimentOutcome, concluded: Concluded): Answer {
  return { 'detail-type': 'ExperimentConcluded', detail: { ...common(item, concluded), outcome } };
}

function common(item: WorkItem, { reference, concludedOn }: Concluded) {
  const [signal = item.key] = item.about;
  return {
    schemaVersion: '1.0' as const,
    // one answer for each message: sent again it says nothing new
    idempotencyKey: `concluded-${item.key}`,
    answers: item.key,
    report: item.report,
    version: item.version,
    signals: [signal],
    reference,
    concludedOn,
  };
}
