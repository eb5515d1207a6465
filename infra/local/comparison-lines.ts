import { countText, percentText } from '../../shared/narrative/plain-number.ts';
import { alignedTable } from './aligned-table.ts';
import type { CellNumbers, Changed, ComparedVersions } from './compared-versions.ts';

const COUNTS = ['entered', 'advanced', 'lost', 'open', 'won'] as const;
const HASH = /\b([0-9a-f]{12})[0-9a-f]{52}\b/g;

/** Two versions in plain text: what they were made from, then flags, then the cells whose numbers differ. */
export function comparisonLines({ before, after, identity, verdict, flags, cells }: ComparedVersions): string[] {
  const made =
    identity.length === 0
      ? ['', 'Made from the same inputs, definitions, method and baseline.']
      : ['', 'Made from', ...changeLines(identity)];
  const quality = [...verdict, ...flags];
  return [
    `Before    ${before}`,
    `After     ${after}`,
    ...made,
    ...(quality.length === 0 ? ['', 'Quality   the same verdict and flags'] : ['', 'Quality', ...changeLines(quality)]),
    '',
    cells.length === 0 ? 'Numbers   the same in every cell' : `Numbers   differ in ${countText(cells.length)} cells`,
    ...(cells.length === 0 ? [] : cellTable(cells)),
  ];
}

function changeLines(changes: readonly Changed[]): string[] {
  return changes.flatMap(({ what, before, after }) => {
    if (before === null) return [`  ${what}: new: ${shortened(after)}`];
    return [
      `  ${what}: ${after === null ? `gone: ${shortened(before)}` : `${shortened(before)} -> ${shortened(after)}`}`,
    ];
  });
}

function shortened(text: string | null): string {
  return (text ?? '').replace(HASH, '$1…');
}

function cellTable(cells: ComparedVersions['cells']): string[] {
  const rows = cells.map(({ cell, before, after }) => [
    `  ${cell}`,
    ...COUNTS.map((name) => changeText(numberText(before, name), numberText(after, name))),
    changeText(conversionText(before), conversionText(after)),
    otherChanges(before, after),
  ]);
  return alignedTable(['  cell', ...COUNTS, 'conversion', 'also'], rows);
}

/** Figures without a column of their own, by name. */
function otherChanges(before: CellNumbers | null, after: CellNumbers | null): string {
  if (before === null) return 'new cell';
  if (after === null) return 'cell gone';
  const shown = [...COUNTS, 'conversion.part', 'conversion.whole'] as readonly string[];
  const names = Object.keys(after).filter((name) => !shown.includes(name) && before[name] !== after[name]);
  return [...new Set(names.map((name) => name.replace(/\..*/, '')))].join(', ');
}

function changeText(before: string, after: string): string {
  return before === after ? after : `${before} -> ${after}`;
}

function numberText(numbers: CellNumbers | null, name: string): string {
  const value = numbers?.[name];
  return value === undefined || value === null ? '–' : countText(value);
}

function conversionText(numbers: CellNumbers | null): string {
  const [part, whole] = [numbers?.['conversion.part'], numbers?.['conversion.whole']];
  if (part === undefined || part === null || whole === undefined || whole === null) return '–';
  return `${percentText(part / whole)} of ${countText(whole)}`;
}
