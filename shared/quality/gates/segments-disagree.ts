import { readableObjects } from '../../definitions/readable-objects.ts';
import type { ScopedDimension } from '../../signals/report-scope.ts';
import type { Gate, GateInput } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { worstOf } from './worst-of.ts';

/** Only where accounts say the dimension: people of one account may well be of several personas. */
export const segmentsDisagree: Gate = {
  ...{ id: 'segments_disagree', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'all records of an account, in whatever system, are in one segment of every dimension that accounts have',
  check: (input, allowed) => {
    const dimensions = input.scope.dimensions.flatMap((dimension) => disagreements(input, dimension));
    return {
      measured: worstOf(dimensions, 'of no account do several records say a dimension that accounts have'),
      findings: dimensions
        .filter(({ several }) => several > 0)
        .map(({ at: dimension, label, objects, several, all, like, value: found }) => ({
          sentence: `${several} of ${all} accounts of which several records speak (${percent(found)}) are in two segments of ${label} by ${objects.join(' and ')}, such as ${like?.account_id} in ${like?.segment} and ${like?.other_segment}: tables/account_segment.csv lists them`,
          ...{ found, dimension },
          ...told(several, found, allowed),
        })),
    };
  },
};

function disagreements(input: GateInput, { id, slot, label }: ScopedDimension) {
  const objects = sayingObjects(input, id);
  const rows = input.aggregates.account_segment.filter((row) => row.slot === slot);
  if (objects.length === 0 || rows.length === 0) return [];
  const accountsOf = (own: typeof rows) => own.reduce((sum, row) => sum + row.accounts, 0);
  const apart = rows.filter((row) => row.segment !== row.other_segment);
  const [all, several] = [accountsOf(rows), accountsOf(apart)];
  const like = apart.find((row) => row.account_id !== null);
  return [{ at: id, label, objects, several, all, like, value: several / all }];
}

/** Objects that the dimension is read from, where one of them holds accounts. */
function sayingObjects({ definitions }: GateInput, id: string): readonly string[] {
  const from = definitions.dimensions.find((one) => one.id === id)?.from ?? [];
  const holdAccounts = readableObjects(definitions).filter(({ holds }) => holds === 'accounts');
  const isOfAccounts = from.some(({ object }) => holdAccounts.some(({ reference }) => reference === object));
  return isOfAccounts ? from.map(({ object }) => object) : [];
}
