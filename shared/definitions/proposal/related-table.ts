import type { ProfiledExport } from '../../ingest/profile/profile-export.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';

/** `column` of a table holds the keys of another, which is in that one's column `key`. */
export type KeyFound = {
  readonly other: ProfiledExport;
  readonly column: string;
  readonly key: string;
  readonly main: ProfiledExport;
};

const LEAST_FOUND = 0.5;
const FEWEST_KEYS = 3;

/** The column of `main` whose values are the keys of another table; most of them have to be. */
export function keyOf(main: ProfiledExport, other: ProfiledExport): KeyFound | undefined {
  const keys = other.columns.filter(({ isKey, isNumber, dates }) => isKey && dates.length === 0 && !isNumber);
  const found = keys.flatMap(({ name: key }) => {
    const known = new Set(textsOf(other.table, key));
    return main.table.names.flatMap((column) => {
      const texts = new Set(textsOf(main.table, column).filter((text) => text !== ''));
      const share = [...texts].filter((text) => known.has(text)).length / texts.size;
      return texts.size >= FEWEST_KEYS && share >= LEAST_FOUND ? [{ other, column, key, main, share }] : [];
    });
  });
  return found.sort((one, another) => another.share - one.share)[0];
}

/** Keys that the other table does not have: those that it writes otherwise (GTXPro is GTX Pro), and the rest. */
export function keyMismatches({ main, other, column, key }: KeyFound) {
  const known = new Set(textsOf(other.table, key));
  const spelt = new Map([...known].map((text) => [bare(text), text]));
  const strangers = [...new Set(textsOf(main.table, column))].filter((text) => text !== '' && !known.has(text));
  const meant = strangers.flatMap((text) => {
    const there = spelt.get(bare(text));
    return there === undefined ? [] : [[text, there] as const];
  });
  return { meant: Object.fromEntries(meant), unknown: strangers.filter((text) => !spelt.has(bare(text))) };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}
