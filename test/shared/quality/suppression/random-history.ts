import type { SegmentSizeRow } from '../../../../shared/queries/catalog.ts';

/** One entry: who, of which segment, in which month (its number, from 0). */
export type Entry = {
  readonly account: string;
  readonly owner: string;
  readonly segment: string;
  readonly month: number;
};
/** What a version is made of: its line, its last month, the first month of its window, and the entries that the exports held then. */
export type Edition = {
  readonly line: string;
  readonly period: number;
  readonly window: number;
  readonly entries: readonly Entry[];
};

const SEGMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'blank'];

/**
 * One to three months in a row, each reported once or twice; a second version has seen one late record more. Segments are
 * small, middling or large, and grow or dry up; some accounts have records in two segments.
 */
export function randomHistory(random: () => number): readonly Edition[] {
  const { upTo, segments, months, entries } = randomExports(random);
  const width = 2 + upTo(months);
  const periods = Array.from({ length: 1 + upTo(Math.min(2, months - 1)) }, (_, index) => index).reverse();
  return periods.flatMap((before) => {
    const period = months - 1 - before;
    const edition = { line: 'monthly', period, window: Math.max(0, period - width + 1), entries };
    if (random() < 0.6) return [edition];
    const late = { account: 'late', owner: 'late', segment: segments[upTo(segments.length - 1)] ?? 'a' };
    return [edition, { ...edition, entries: [...entries, { ...late, month: upTo(period) }] }];
  });
}

const LINES = [
  { line: 'monthly', every: 1 },
  { line: 'quarterly', every: 3 },
  { line: 'review of months', every: 1 },
  { line: 'review of quarters', every: 3 },
];

/**
 * Months, quarters and reviews of both side by side: up to a dozen versions over windows that overlap, mostly in the order of their
 * periods, some periods left out, some made again; between any two, records arrive late or are taken back.
 */
export function randomLines(random: () => number): readonly Edition[] {
  const { upTo, segments, months, entries } = randomExports(random);
  const common = 2 + upTo(months);
  const made = LINES.flatMap(({ line, every }) => {
    const width = random() < 0.3 ? 2 + upTo(months) : common;
    return Array.from({ length: months }, (_, period) => ({ line, period, window: Math.max(0, period - width + 1) }))
      .filter(({ period }) => period >= months - 4 && period % every === every - 1)
      .flatMap((one) => (random() < 0.35 ? [] : random() < 0.2 ? [one, one] : [one]))
      .map((one) => ({ ...one, turn: one.period + 1.8 * random() }));
  });
  made.sort((one, other) => one.turn - other.turn);
  let exported = entries;
  return made.map(({ turn: _, ...edition }) => {
    if (random() < 0.3) {
      const late = { account: `late${upTo(3)}`, owner: 'late', segment: segments[upTo(segments.length - 1)] ?? 'a' };
      exported = [...exported, { ...late, month: upTo(edition.period) }];
    }
    if (random() < 0.3) {
      // not the only one that a segment had by then: that one can be told from two totals
      const gone = exported[upTo(exported.length - 1)];
      const left = exported.filter((entry) => entry !== gone);
      if (left.some(({ segment, month }) => segment === gone?.segment && month <= gone.month)) exported = left;
    }
    return { ...edition, entries: exported };
  });
}

function randomExports(random: () => number) {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const segments = SEGMENTS.filter(() => random() < 0.75);
  const months = 3 + upTo(3);
  const entries: readonly Entry[] = segments.flatMap((segment) => {
    const accounts = random() < 0.5 ? upTo(5) : upTo(30);
    const first = random() < 0.2 ? upTo(months - 1) : 0;
    const last = random() < 0.2 ? first + upTo(months - 1 - first) : months - 1;
    return Array.from({ length: accounts }, (_, index) => `${segment}${index}`).flatMap((account) =>
      Array.from({ length: 1 + upTo(2) }, () => ({
        account,
        owner: `owner${upTo(9)}`,
        segment: random() < 0.1 ? (segments[upTo(segments.length - 1)] ?? segment) : segment,
        month: first + upTo(last - first),
      })),
    );
  });
  return { upTo, segments, months, entries };
}

/** The rows that segment_size.sql returns of an edition, of one dimension and funnel. */
export function sizesOf({ entries, period }: Edition): SegmentSizeRow[] {
  const seen = entries.filter(({ month }) => month <= period);
  const rows = new Map<string, SegmentSizeRow>();
  for (const kind of ['account', 'owner'] as const) {
    const last = new Map<string, { cluster: string; segment: string; month: number }>();
    for (const entry of seen) {
      const key = `${entry.segment}/${entry[kind]}`;
      if ((last.get(key)?.month ?? -1) < entry.month)
        last.set(key, { cluster: entry[kind], segment: entry.segment, month: entry.month });
    }
    for (const own of Map.groupBy(last.values(), ({ cluster }) => cluster).values())
      own
        .sort((one, other) => other.month - one.month || (one.segment < other.segment ? -1 : 1))
        .forEach(({ segment, month }, place) => {
          const key = `${segment}/${month}`;
          const empty = { slot: 1, segment, funnel: 'sales', last_month: monthNumber(month) };
          const row = rows.get(key) ?? { ...empty, accounts: 0, main_accounts: 0, owners: 0, main_owners: 0 };
          const main = place === 0 ? 1 : 0;
          rows.set(
            key,
            kind === 'account'
              ? { ...row, accounts: row.accounts + 1, main_accounts: row.main_accounts + main }
              : { ...row, owners: row.owners + 1, main_owners: row.main_owners + main },
          );
        });
  }
  return [...rows.values()];
}

/** 202511 and on, so that a year ends among them. */
export function monthNumber(month: number): number {
  return month < 2 ? 202511 + month : 202601 + month - 2;
}
