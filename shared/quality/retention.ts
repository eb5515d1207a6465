import type { Manifest } from '../contracts/outputs.ts';
import { epochDay } from '../definitions/epoch-day.ts';

/** A version with the input files that its manifest names. `current`: a pointer leads to it. */
export type NamingVersion = {
  readonly key: string;
  readonly asOf: string;
  readonly current: boolean;
  readonly inputs: Manifest['inputs'];
};
/** An input file by name and content, with the versions that name it. */
export type NamedFile = Manifest['inputs'][number] & { readonly namedBy: readonly string[] };

/** What a retention of so many days keeps of the exports, and what may go. Versions themselves are always kept. */
export type Retention = {
  /** Versions that cannot be made again once the files are gone. */
  readonly expired: readonly string[];
  readonly keeps: readonly NamedFile[];
  readonly mayGo: readonly NamedFile[];
  /** Ids of runs whose working files may go. */
  readonly runs: readonly string[];
};

/**
 * A file is kept as long as a live version names it with this content: one whose as-of day is at most `days` before `today`, or
 * that a pointer leads to. A file that no version names is left alone: the next report may be made of it. `runIds` bear the
 * instant at which they began.
 */
export function retention(
  versions: readonly NamingVersion[],
  runIds: readonly string[],
  { today, days }: { readonly today: string; readonly days: number },
): Retention {
  const isOver = (day: string) => epochDay(today) - epochDay(day) > days;
  const live = new Set(versions.filter(({ asOf, current }) => current || !isOver(asOf)).map(({ key }) => key));
  const files = namedFiles(versions);
  const isKept = ({ namedBy }: NamedFile) => namedBy.some((version) => live.has(version));
  const mayGo = files.filter((file) => !isKept(file));
  return {
    expired: [...new Set(mayGo.flatMap(({ namedBy }) => namedBy))].sort(),
    keeps: files.filter(isKept),
    mayGo,
    runs: runIds.filter((id) => {
      const began = begunOn(id);
      return began !== undefined && isOver(began);
    }),
  };
}

function namedFiles(versions: readonly NamingVersion[]): readonly NamedFile[] {
  const files = new Map<string, NamedFile>();
  for (const { key: version, inputs } of versions)
    for (const input of inputs) {
      const place = `${input.key} ${input.sha256}`;
      files.set(place, { ...input, namedBy: [...(files.get(place)?.namedBy ?? []), version] });
    }
  return [...files.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, file]) => file);
}

/** Of `monthly-2026-10-20261122T074952Z-5f0c2a91` its day; undefined for what is no run's id. */
function begunOn(runId: string): string | undefined {
  const [, year, month, day] = /-(\d{4})(\d{2})(\d{2})T\d{6}Z(-|$)/.exec(runId) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
