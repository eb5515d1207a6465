import { SMALL_SEGMENTS } from '../../../../shared/contracts/definitions.ts';
import type { ShownRecord } from '../../../../shared/contracts/shown-record.ts';
import { nextRecord } from '../../../../shared/quality/suppression/next-record.ts';
import type { Precedent } from '../../../../shared/quality/suppression/shown-segments.ts';
import { attackOf } from './linear-attack.ts';
import { type Cells, type Decision, equation, labelOf, publishedSums, range } from './published-sums.ts';
import { type Edition, type Entry, monthNumber } from './random-history.ts';

export type Decide = (edition: Edition, precedents: readonly Precedent[]) => Decision;
/** Whose versions are kept to: those of the edition's own line, or also the record that all lines share. */
export type Memory = 'of its line' | 'of all lines';

/**
 * Publishes one version after the other and works out of all of them what was hidden in any: cells of a segment and month that no
 * version had told apart by then, and whole segments that a version had merged.
 */
export function recoveredCells(
  editions: readonly Edition[],
  decide: Decide,
  memory: Memory = 'of all lines',
): { readonly hidden: number; readonly recovered: readonly string[] } {
  const cells = cellsOf(editions);
  const decisions: Decision[] = [];
  const records: ShownRecord[] = [];
  for (const edition of editions) {
    const through = monthNumber(edition.period);
    const shared = memory === 'of its line' ? [] : recordsFor(through, records);
    const own = ofItsLine(edition, editions, decisions);
    const decision = decide(edition, [...own, ...shared.flatMap(({ segments }) => segments)]);
    decisions.push(decision);
    if (records.every((record) => record.through < through))
      records.push(nextRecord(records.at(-1), decision.small, through));
  }
  const isSum = attackOf(
    editions.flatMap((edition, index) => publishedSums(edition, decisions[index] ?? NOTHING, cells)),
  );
  const targets = editions.flatMap(({ period, window, entries }, index) => {
    const own = decisions[index] ?? NOTHING;
    // where all that is merged is nothing, its parts are known to be: a bound that docs/small-cells.md states
    const isMergedThen = ({ segment, month }: Entry) => labelOf(own, segment, month) === SMALL_SEGMENTS;
    const entered = new Set(entries.filter(isMergedThen).map(({ month }) => month));
    const wasShown = (segment: string, month: number) =>
      editions.slice(0, index + 1).some((edition, earlier) => {
        const decision = decisions[earlier] ?? NOTHING;
        const isShown = labelOf(decision, segment, month) !== SMALL_SEGMENTS || isWhole(edition);
        return edition.period >= month && (isShown || mergesNobody(decision, month));
      });
    return cells.segments.flatMap((segment) => {
      const hidden = range(0, period).filter((month) => entered.has(month) && !wasShown(segment, month));
      const inWindow = hidden.filter((month) => month >= window);
      const isMerged = own.units.some((unit) => unit.segment === segment && unit.before === null);
      const whole = isMerged && inWindow.length === period - window + 1 ? [inWindow] : [];
      return [...hidden.map((month) => [month]), ...whole]
        .filter((months) => months.length > 0)
        .map((months) => ({ name: `${index}/${segment}/${months}`, segment, months }));
    });
  });
  const recovered = targets.filter(({ segment, months }) =>
    isSum(equation(cells, (one, month) => one === segment && months.includes(month))),
  );
  return { hidden: targets.length, recovered: recovered.map(({ name }) => name) };
}

const NOTHING: Decision = { small: [], units: [] };

/** Where exports hold one segment alone, it is the whole, which every report tells. */
function isWhole({ entries, period }: Edition): boolean {
  return new Set(entries.filter(({ month }) => month <= period).map(({ segment }) => segment)).size < 2;
}

/** The last record of earlier months, and the first that goes as far as this version. */
function recordsFor(through: number, records: readonly ShownRecord[]): readonly ShownRecord[] {
  const before = records.findLast((record) => record.through < through);
  const covering = records.find((record) => record.through >= through);
  return [before, covering].filter((record) => record !== undefined);
}

/** The newest version of the period before, and the first of its own. A review is compared with its cadence. */
function ofItsLine(
  { line, period }: Edition,
  editions: readonly Edition[],
  made: readonly Decision[],
): readonly Precedent[] {
  const cadence = line.replace(/^review of (month|quarter)s/, '$1ly');
  const length = cadence === 'quarterly' ? 3 : 1;
  const done = editions.slice(0, made.length);
  const before = done.findLastIndex((one) => one.line === cadence && one.period === period - length);
  const first = done.findIndex((one) => one.line === line && one.period === period);
  return [before, first].flatMap((index) => {
    const through = monthNumber(editions[index]?.period ?? 0);
    return (made[index]?.small ?? []).map(({ merged: _, ...kept }) => ({ ...kept, through }));
  });
}

/** Who entered in that month is shown, so that all others are known to be nothing. */
function mergesNobody({ units }: Decision, month: number): boolean {
  return units.every(({ before }) => before !== null && monthNumber(month) >= before);
}

function cellsOf(editions: readonly Edition[]): Cells {
  const segments = [...new Set(editions.flatMap(({ entries }) => entries.map(({ segment }) => segment)))].sort();
  const months = Math.max(...editions.map(({ period }) => period)) + 1;
  return { segments, months, number: (segment, month) => segments.indexOf(segment) * months + month };
}
