/** A queue that other workflows read, and the EventBridge pattern of what goes into it: the same on every machine. */
export type QueueSubscription = {
  readonly name: string;
  readonly pattern: { readonly source: readonly string[]; readonly 'detail-type': readonly string[] };
};

/** Whoever was told of a signal is told when it is taken back. */
export const SUBSCRIPTIONS: readonly QueueSubscription[] = [
  {
    name: 'post-mortem',
    pattern: {
      source: ['segment-signals'],
      'detail-type': ['UnderperformanceDetected', 'SuddenShiftDetected', 'AssumptionContradicted', 'SignalRetracted'],
    },
  },
  {
    name: 'experimentation',
    pattern: { source: ['segment-signals'], 'detail-type': ['OutperformanceDetected', 'SignalRetracted'] },
  },
];
