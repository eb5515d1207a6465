import type { PreparedCompany } from './prepared-company.ts';
import { pointedTo, publicFiles } from './store-state.ts';

/** A restatement of February that nothing disturbs: what it finds, its writes and boundaries in their order, what it leaves. */
export type WholeRun = {
  readonly before: Readonly<Record<string, string>>;
  readonly current: string;
  readonly writes: readonly string[];
  readonly boundaries: readonly string[];
  readonly version: string;
  readonly after: Readonly<Record<string, string>>;
};

export function wholeRun({ inCopy, february }: PreparedCompany): Promise<WholeRun> {
  return inCopy((store) => restated(store, february));
}

async function restated(store: string, february: PreparedCompany['february']): Promise<WholeRun> {
  const [before, current] = [publicFiles(store), pointedTo(store)];
  const [writes, boundaries]: [string[], string[]] = [[], []];
  const { version } = await february(store, 'level', {
    watch: {
      read: (work) => work(),
      write: (name, work) => {
        writes.push(name);
        return work();
      },
    },
    onBoundary: (name) => boundaries.push(name),
  });
  return { before, current, writes, boundaries, version, after: publicFiles(store) };
}
