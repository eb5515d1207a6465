import { expect, test } from 'vitest';
import type { Definitions } from '../../../shared/contracts/definitions.ts';
import { cohortRow } from '../signals/sample-scope.ts';
import { DEFINITIONS, flagsOf, gateInput } from './gate-input.ts';

const SOURCES = {
  crm: {
    objects: {
      deal: { files: 'deal.csv', holds: 'opportunities' },
      touch: { files: 'touch.csv', holds: 'touches' },
    },
  },
};
const COLUMN = { from: [{ object: 'crm.deal', column: 'region' }] };
const TOUCHES = { from: [{ object: 'crm.touch', column: 'message' }] };
const USAGE = { from: [], usage: { metric: 'logins', days: 90 } };
const KINDS = { sales: 'acquisition', growth: 'expansion' };

/** Entrants of a stage of new business and of one of growth: those that are filled, and those that are blank. */
type Entrants = { readonly sales: readonly [number, number]; readonly growth: readonly [number, number] };

function found(dimension: object, entrants: Entrants, kinds: Partial<typeof KINDS> = {}) {
  const { scope } = gateInput();
  const [sales] = scope.funnels;
  if (sales === undefined) throw new RangeError('no funnel');
  const funnels = Object.fromEntries(
    Object.keys(KINDS).map((id) => [id, { ...DEFINITIONS.funnels.sales, kind: kinds[id as keyof typeof KINDS] }]),
  );
  const input = gateInput({
    definitions: {
      ...{ ...DEFINITIONS, sources: SOURCES, funnels },
      dimensions: [{ id: 'region', label: 'Region', ...dimension }],
    } as unknown as Definitions,
    scope: { ...scope, funnels: [sales, { ...sales, id: 'growth' }] },
    aggregates: {
      cohort: Object.entries(entrants)
        .flatMap(([funnel, [filled, blank]]) => [
          cohortRow({ slot: 1, segment: 'north', funnel, entered: filled }),
          cohortRow({ slot: 1, segment: 'blank', funnel, entered: blank }),
        ])
        .filter(({ entered }) => entered > 0),
    },
  });
  return flagsOf(input)
    .filter(({ kind }) => kind === 'often_blank' || kind === 'blank_at_stage')
    .map(({ id, found: value, stages }) => [id, Number(value?.toFixed(2)), ...(stages ?? [])]);
}

const ONLY_GROWTH = { sales: [0, 900], growth: [90, 10] } as const;
const MOSTLY_GROWTH = { sales: [20, 880], growth: [90, 10] } as const;
const GAPS = { sales: [0, 900], growth: [60, 40] } as const;

const often = (share: number) => ['often_blank/region', share];
const inSales = (share: number) => ['blank_at_stage/region', share, 'sales.open'];

test.each<[string, object, Entrants, Partial<typeof KINDS>, ReturnType<typeof found>]>([
  ['a column is missing wherever it is blank', COLUMN, ONLY_GROWTH, KINDS, [inSales(1), often(0.91)]],
  ['usage that only customers have is missing nowhere', USAGE, ONLY_GROWTH, KINDS, []],
  ['usage that few others have is still that of customers', USAGE, MOSTLY_GROWTH, KINDS, []],
  ['usage that customers lack is missing', USAGE, GAPS, KINDS, [often(0.4)]],
  ['usage of a funnel that never has any is not missing, whatever the funnels are for', USAGE, ONLY_GROWTH, {}, []],
  [
    'usage that some of a funnel have is missing for the others',
    USAGE,
    MOSTLY_GROWTH,
    {},
    [inSales(0.98), often(0.89)],
  ],
  ['touches of a funnel that never has any are not missing', TOUCHES, ONLY_GROWTH, KINDS, []],
  [
    'touches that some of a funnel have are missing for the others',
    TOUCHES,
    MOSTLY_GROWTH,
    KINDS,
    [inSales(0.98), often(0.89)],
  ],
])('%s', (_, dimension, entrants, kinds, expected) => {
  expect(found(dimension, entrants, kinds)).toEqual(expected);
});
