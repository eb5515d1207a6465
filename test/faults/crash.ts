import type { Watch } from './watched-ports.ts';

/** The end of a process: whatever it would have done after that moment does not happen. */
class Crash extends Error {
  override readonly name = 'Crash';
}

/** `before` nothing of the write can be read; `after` all of it; `torn` what `tear` leaves of it. */
export type CrashPoint = { readonly write: string; readonly moment: 'before' | 'after' | 'torn' };

export type Crashing = Watch & {
  /** Ends the process here, between two writes. Throws Crash. */
  readonly crash: () => never;
  readonly hasCrashed: () => boolean;
  /** Resolves when what was under way at the crash has ended: a disk still brings what was asked of it before. */
  readonly settled: () => Promise<void>;
};

/** A watch that ends the process at the first write of that name; `tear` is called after that write. */
export function crashing(point?: CrashPoint, tear: (write: string) => void = () => {}): Crashing {
  let crashed = false;
  const running = new Set<Promise<unknown>>();
  const crash = (): never => {
    crashed = true;
    throw new Crash('the process has ended');
  };
  const alive = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (crashed) return Promise.reject(new Crash('the process has ended'));
    const going = work();
    running.add(going);
    return going;
  };
  return {
    crash,
    hasCrashed: () => crashed,
    settled: async () => void (await Promise.allSettled(running)),
    read: alive,
    write: async (name, work) => {
      if (crashed || name !== point?.write) return await alive(work);
      if (point.moment === 'before') crash();
      await alive(work);
      if (point.moment === 'torn') tear(name);
      return crash();
    },
  };
}
