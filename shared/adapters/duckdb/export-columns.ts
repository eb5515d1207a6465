import { ROW_ID } from '../../contracts/definitions.ts';
import { ExportError } from '../../contracts/errors.ts';
import type { ExportColumn, ExportPlan } from '../../ports.ts';
import { cleanText } from './export-fields.ts';

type Lookup = ExportPlan['lookups'][number];

/** Which columns of the files a plan asks for. Their positions name them in SQL, so no name of a file gets there. */
export type WantedColumns = {
  readonly ofObject: readonly string[];
  /** By position in `plan.lookups`; the first is the key. */
  readonly ofLookups: readonly (readonly string[])[];
};

export function wantedColumns(plan: ExportPlan): WantedColumns {
  const own = plan.columns
    .filter((column) => column.from !== ROW_ID && lookupOf(plan, column) === undefined)
    .map((column) => column.from);
  const keys = plan.lookups.map((lookup) => lookup.on);
  return {
    ofObject: distinct([...own, ...keys]),
    ofLookups: plan.lookups.map((lookup) => {
      const from = plan.columns.flatMap((column) => {
        const found = lookupOf(plan, column);
        return found?.lookup === lookup ? [found.column] : [];
      });
      return distinct([lookup.key, ...from]);
    }),
  };
}

/** `lookup.column` where there is such a lookup; whatever else has a dot in it is a column of the object's own. */
export function lookupOf(plan: ExportPlan, column: ExportColumn): { lookup: Lookup; column: string } | undefined {
  const lookup = plan.lookups.find((each) => column.from.startsWith(`${each.id}.`));
  return lookup && { lookup, column: column.from.slice(lookup.id.length + 1) };
}

/** The name of a wanted column in SQL: `c0`, `c1` and so on. */
export function columnPosition(wanted: readonly string[], name: string): string {
  return `c${wanted.indexOf(spelling(name))}`;
}

/**
 * The positions of the wanted columns in a file's header.
 * @throws ExportError where one is missing, or is there twice
 */
export function positionsIn(wanted: readonly string[], names: readonly string[], key: string): readonly number[] {
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new ExportError(
      `${key} has no column ${missing.map(quoted).join(', ')}. Its columns are ${names.map(quoted).join(', ')}.`,
    );
  }
  for (const name of wanted) {
    const places = names.flatMap((each, index) => (each === name ? [index + 1] : []));
    if (places.length > 1) {
      throw new ExportError(`${key} has the column ${quoted(name)} more than once, at ${places.join(' and ')}.`);
    }
  }
  return wanted.map((name) => names.indexOf(name));
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(spelling))];
}

/** As export-header.ts spells the names of a file. */
function spelling(name: string): string {
  return cleanText(name).normalize('NFC');
}

function quoted(name: string): string {
  return JSON.stringify(name);
}
