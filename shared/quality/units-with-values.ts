import type { Definitions, Dimension } from '../contracts/definitions.ts';
import { isOfTouches } from '../definitions/entry-dimension-tables.ts';
import type { CohortRow } from '../queries/catalog.ts';
import type { GateInput } from './gates/gate.ts';

type Units = Pick<CohortRow, 'funnel' | 'grain'>;

/**
 * Which units could have a value of a dimension, so that one without it is a gap. A column may be read of records of one grain
 * only; usage is of customers, where funnels of these are declared, and else, as touches are, of the funnels that have any.
 */
export function unitsWithValues(
  { aggregates, definitions }: Pick<GateInput, 'aggregates' | 'definitions'>,
  { id, slot }: { readonly id: string; readonly slot: number },
): (units: Units) => boolean {
  const dimension = definitions.dimensions.find((one) => one.id === id);
  const customers = dimension?.usage === undefined ? [] : customerFunnels(definitions);
  if (customers.length > 0) return ({ funnel }) => customers.includes(funnel);
  const isOfFunnels = dimension !== undefined && isOfSome(definitions, dimension);
  const keyOf = ({ funnel, grain }: Units) => (isOfFunnels ? `${funnel} ${grain}` : grain);
  const filled = aggregates.cohort.filter((row) => row.slot === slot && row.segment !== 'blank');
  const keys = new Set(filled.map(keyOf));
  return (units) => keys.has(keyOf(units));
}

function isOfSome(definitions: Definitions, dimension: Dimension): boolean {
  return dimension.usage !== undefined || isOfTouches(definitions, dimension);
}

function customerFunnels({ funnels }: Definitions): readonly string[] {
  return Object.entries(funnels).flatMap(([id, { kind }]) => (kind === 'expansion' || kind === 'renewal' ? [id] : []));
}
