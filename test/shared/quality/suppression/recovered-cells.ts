import { SMALL_SEGMENTS } from '../../../../shared/contracts/definitions.ts';
import type { ShownSegments } from '../../../../shared/contracts/outputs.ts';
import type { Precedent } from '../../../../shared/quality/suppression/shown-segments.ts';
import { attackOf } from './linear-attack.ts';
import { type Cells, type Decision, equation, labelOf, publishedSums, range } from './published-sums.ts';
import { type Edition, monthNumber } from './random-history.ts';

export type Decide = (edition: Edition, precedents: readonly Precedent[]) => Decision;

/**
 * Publishes one version after the other and works out of all of them what was hidden in any: cells of a segment and month that no
 * version had told apart by then, and whole segments that a version had merged.
 */
export function recoveredCells(
  editions: readonly Edition[],
  decide: Decide,
): { readonly hidden: number; readonly recovered: readonly string[] } {
  const cells = cellsOf(editions);
  const decisions: Decision[] = [];
  for (const edition of editions) decisions.push(decide(edition, precedentsOf(edition, editions, decisions)));
  const isSum = attackOf(
    editions.flatMap((edition, index) => publishedSums(edition, decisions[index] ?? NOTHING, cells)),
  );
  const targets = editions.flatMap(({ period, window }, index) => {
    const own = decisions[index] ?? NOTHING;
    const wasShown = (segment: string, month: number) =>
      editions.slice(0, index + 1).some((edition, earlier) => {
        const decision = decisions[earlier] ?? NOTHING;
        const isShown = labelOf(decision, segment, month) !== SMALL_SEGMENTS || isWhole(edition);
        return edition.period >= month && isShown;
      });
    return cells.segments.flatMap((segment) => {
      const hidden = range(0, period).filter((month) => !wasShown(segment, month));
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

/** What a run pins: the newest version of the month before, and the first of its own. */
function precedentsOf(
  { period }: Edition,
  editions: readonly Edition[],
  made: readonly Decision[],
): readonly Precedent[] {
  const precedent = (index: number) => {
    const small: readonly ShownSegments[] | undefined = made[index]?.small;
    return small === undefined ? [] : [{ through: monthNumber(editions[index]?.period ?? 0), smallSegments: small }];
  };
  const before = editions.findLastIndex((edition, index) => index < made.length && edition.period === period - 1);
  return [...precedent(before), ...precedent(editions.findIndex((edition) => edition.period === period))];
}

function cellsOf(editions: readonly Edition[]): Cells {
  const segments = [...new Set(editions.flatMap(({ entries }) => entries.map(({ segment }) => segment)))].sort();
  const months = Math.max(...editions.map(({ period }) => period)) + 1;
  return { segments, months, number: (segment, month) => segments.indexOf(segment) * months + month };
}
