import type { Watch } from './watched-ports.ts';

export type Pausing = Watch & {
  /** Resolves when the run stands before that write; rejects where the run ends without it. */
  readonly reached: (run: Promise<unknown>) => Promise<void>;
  readonly resume: () => void;
};

/** A watch that stops a run before the first write of that name until it is told to go on. */
export function pausing(write: string): Pausing {
  const [reached, resumed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  return {
    reached: async (run) => {
      const missed = run.then(() => Promise.reject(new Error(`the run ended without ${write}`)));
      await Promise.race([reached.promise, missed]);
    },
    resume: resumed.resolve,
    read: (work) => work(),
    write: async (name, work) => {
      if (name === write) {
        reached.resolve();
        await resumed.promise;
      }
      return await work();
    },
  };
}
