import { SMALL_SEGMENTS } from '../../../../shared/contracts/definitions.ts';
import { shownSegments } from '../../../../shared/quality/suppression/shown-segments.ts';
import { type Edition, monthNumber, randomHistory, sizesOf } from './random-history.ts';
import { type Decide, type Memory, recoveredCells } from './recovered-cells.ts';

const DIMENSION = { id: 'region', label: 'Region', from: [{ object: 'crm.deal', column: 'region' }] };

/** As the product decides; every other dimension is one of owners. */
export function decideWith(identifies?: 'owners'): Decide {
  const dimensions = [identifies === undefined ? DIMENSION : { ...DIMENSION, identifies }];
  return (edition, precedents) => {
    const windowMonth = monthNumber(edition.window);
    const input = { sizes: sizesOf(edition), definitions: { dimensions }, windowMonth, precedents };
    const { smallSegments: small, mergedUnits: units } = shownSegments(input);
    return { small, units };
  };
}

/** What many do: segments under the floor are merged, and nothing else is. */
export const floorAlone: Decide = (edition) => {
  const accounts = Map.groupBy(
    edition.entries.filter(({ month }) => month >= edition.window && month <= edition.period),
    ({ segment }) => segment,
  );
  const small = [...accounts].filter(([, own]) => new Set(own.map(({ account }) => account)).size < 5);
  const units = small.map(([segment]) => ({ slot: 1, funnel: 'sales', segment, before: null }));
  return { small: [], units: units.filter(({ segment }) => segment !== SMALL_SEGMENTS) };
};

/** Merges as the product does, without looking at what was shown before. */
export const withoutMemory: Decide = (edition) => decideWith()(edition, []);

/** Cells hidden and recovered in so many random histories. */
export function attacked(
  tables: number,
  random: () => number,
  decide: (table: number) => Decide,
  history: (random: () => number) => readonly Edition[] = randomHistory,
  memory?: Memory,
) {
  let hidden = 0;
  const recovered: string[] = [];
  for (let table = 0; table < tables; table += 1) {
    const found = recoveredCells(history(random), decide(table), memory);
    hidden += found.hidden;
    recovered.push(...found.recovered.map((name) => `${table}: ${name}`));
  }
  return { hidden, recovered };
}
