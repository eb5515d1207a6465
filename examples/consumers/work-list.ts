import type { Message } from './message.ts';

/** Something to look into: what told of it, where its evidence lies, and whether that still holds. */
export type WorkItem = {
  readonly key: string;
  readonly type: string;
  readonly report: string;
  readonly period: string;
  readonly version: string;
  /** Files of the version, evidence pack or brief. */
  readonly evidence: readonly string[];
  readonly about: readonly string[];
  readonly state: 'open' | 'withdrawn' | 'concluded';
};

/** Where a consumer keeps its work: a table with a key, a folder. `add` is conditional, as messages come more than once. */
export type WorkList = {
  readonly add: (item: WorkItem) => Promise<'added' | 'there'>;
  readonly read: (key: string) => Promise<WorkItem | undefined>;
  readonly replace: (item: WorkItem) => Promise<void>;
};

export type Taken = 'added' | 'duplicate' | 'withdrawn' | 'dead_letter';

/**
 * What a consumer does with one message: new work is added once; what is taken back is marked, also where it comes before what
 * it takes back, since queues keep no order.
 */
export async function take(message: Message, work: WorkList): Promise<Taken> {
  if (message.kind === 'unreadable') return 'dead_letter';
  const { type, detail } = message;
  if (type === 'SignalRetracted') {
    for (const key of detail.withdraws) await withdraw(key, message, work);
    return 'withdrawn';
  }
  const added = await work.add(itemOf(detail.idempotencyKey, type, detail, 'open'));
  return added === 'added' ? 'added' : 'duplicate';
}

async function withdraw(key: string, { type, detail }: Extract<Message, { kind: 'event' }>, work: WorkList) {
  // a tombstone where the work has not come yet: it is withdrawn before it begins
  if ((await work.add(itemOf(key, type, detail, 'withdrawn'))) === 'added') return;
  const item = await work.read(key);
  // what was concluded stays concluded: it was learnt all the same
  if (item !== undefined && item.state === 'open') await work.replace({ ...item, state: 'withdrawn' });
}

function itemOf(
  key: string,
  type: string,
  { report, period, version, references, about }: Extract<Message, { kind: 'event' }>['detail'],
  state: WorkItem['state'],
): WorkItem {
  return { key, type, report, period, version, evidence: references.map((name) => `${version}/${name}`), about, state };
}
