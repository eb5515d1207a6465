/** What a function may take. Memory in megabytes, of which 1769 is one processor; disk in gibibytes beyond the half that all have. */
export type FunctionSize = {
  readonly memory: number;
  readonly minutes: number;
  readonly disk?: number;
  /** How many of it may run at a time where the deployment reserves: a fuse against loops, far above what runs need. */
  readonly fuse: number;
  readonly because: string;
};

/** The queues of doors hide a message for six times as long. */
export const DOOR_MINUTES = 1;
const DOOR = { memory: 512, minutes: DOOR_MINUTES, fuse: 5, because: 'Reads and writes a few small objects: 180 MB.' };

/**
 * One line for each function, by the name of its construct. Megabytes in the reasons are the peak of the step's own process at
 * 200,000 leads (`node test/bench/step-memory.ts 200000`). A step that runs into its time-out is tried again and goes on where it was;
 * 3008 MB is what a new account gets.
 */
export const FUNCTION_SIZES: Readonly<Record<string, FunctionSize>> = {
  AwaitSources: { memory: 512, minutes: 1, fuse: 10, because: 'Looks whether files are there: 180 MB.' },
  PlanRun: {
    memory: 1769,
    minutes: 15,
    fuse: 5,
    because: 'Hashes every export once, as fast as one processor: 246 MB.',
  },
  IngestObject: {
    ...{ memory: 3008, minutes: 15, disk: 10, fuse: 10 },
    because:
      'DuckDB, 750 MB, of which it may have more: it spills to the disk, where an export and its Parquet have to fit.',
  },
  BuildJourneys: { memory: 512, minutes: 15, fuse: 5, because: 'Athena computes; it waits, and holds no rows.' },
  AggregateJourneys: {
    ...{ memory: 1769, minutes: 15, fuse: 15 },
    because: 'Reads the bounded result of one query, the largest that of curves; five of a run at a time.',
  },
  AssessQuality: {
    memory: 1769,
    minutes: 10,
    fuse: 5,
    because: 'Holds all aggregates: 347 MB, growing with segments.',
  },
  DetectSignals: {
    ...{ memory: 3008, minutes: 15, fuse: 5 },
    because: 'Holds all aggregates: 340 MB; the computing is on one processor, of which it has nearly two.',
  },
  WriteNarrative: {
    memory: 1769,
    minutes: 10,
    fuse: 5,
    because: '366 MB; the budget of a model is eight minutes at most.',
  },
  ComposeReport: {
    memory: 3008,
    minutes: 10,
    fuse: 5,
    because: 'Holds every output at once, the page included: 436 MB.',
  },
  PublishVersion: { memory: 1024, minutes: 10, fuse: 5, because: 'Copies each file of a version: 189 MB.' },
  DeliverOutbox: { memory: 512, minutes: 5, fuse: 5, because: 'Sends events one by one: 169 MB.' },
  Starter: DOOR,
  Reviewer: DOOR,
  ConclusionDoor: DOOR,
  RunWatcher: DOOR,
  OverdueCheck: DOOR,
  Webhook: DOOR,
  DeliverReport: { memory: 512, minutes: 2, fuse: 1, because: 'Signs links and sends one mail per audience.' },
};

/** Throws RangeError for a function that has no line. */
export function functionSize(name: string): FunctionSize {
  const size = FUNCTION_SIZES[name];
  if (size === undefined) throw new RangeError(`${name} has no line in FUNCTION_SIZES`);
  return size;
}
