import type { Gate } from './gate.ts';
import { percent } from './percent.ts';

/** Such a deal is taken to be an account of its own: whoever has several is several. */
export const accountUnnamed: Gate = {
  ...{ id: 'account_unnamed', unit: 'share', bound: 'at_most', allowed: 0.2, severity: 'warn' },
  looksFor: 'most opportunities name their account, where any does',
  check: ({ aggregates }, allowed) => {
    const rows = aggregates.record_match.filter(({ grain }) => grain === 'opportunity');
    const units = rows.reduce((sum, row) => sum + row.units, 0);
    const named = rows.reduce((sum, row) => sum + row.with_account, 0);
    if (named === 0) return { measured: { notMeasured: 'no opportunity names an account' }, findings: [] };
    const found = (units - named) / units;
    const unnamed = units - named;
    const [name, own] =
      unnamed === 1 ? ['names', 'counts as an account of its own'] : ['name', 'count as accounts of their own'];
    const sentence = `${unnamed} of ${units} opportunities (${percent(found)}) ${name} no account, and ${own}: intervals may be too narrow, and segments may seem to hold more accounts`;
    return { measured: { value: found }, findings: found > allowed ? [{ sentence, found }] : [] };
  },
};
