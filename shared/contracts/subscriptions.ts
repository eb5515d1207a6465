/** A queue that other workflows read, and the EventBridge pattern of what goes into it: the same on every machine. */
export type QueueSubscription = {
  readonly name: string;
  readonly pattern: { readonly source: readonly string[]; readonly 'detail-type': readonly string[] };
};

export const SUBSCRIPTIONS: readonly QueueSubscription[] = [
  { name: 'post-mortem', pattern: { source: ['segment-signals'], 'detail-type': ['UnderperformanceDetected'] } },
  { name: 'experimentation', pattern: { source: ['segment-signals'], 'detail-type': ['OutperformanceDetected'] } },
];
