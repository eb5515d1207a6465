import { readableObjects } from '../../definitions/readable-objects.ts';
import type { Gate } from './gate.ts';
import { percent } from './percent.ts';
import { told } from './told.ts';
import { stagesOfGrains } from './units-in.ts';

/** Accounts that were merged, deleted or not exported: what dimensions read of them is not there. */
export const accountMissing: Gate = {
  ...{ id: 'account_missing', unit: 'share', bound: 'at_most', allowed: 0.05, severity: 'constrain' },
  looksFor: 'the accounts that opportunities name are there',
  check: (input, allowed) => {
    const { definitions, aggregates } = input;
    const holding = readableObjects(definitions).filter(({ holds }) => holds === 'accounts');
    const names = holding.map(({ reference }) => reference);
    if (names.length === 0) return { measured: { notMeasured: 'no export holds accounts' }, findings: [] };
    const rows = aggregates.record_match.filter(({ grain }) => grain === 'opportunity');
    const named = rows.reduce((sum, row) => sum + row.with_account, 0);
    const missing = rows.reduce((sum, row) => sum + row.account_missing, 0);
    if (named === 0) return { measured: { notMeasured: 'no opportunity names an account' }, findings: [] };
    const found = missing / named;
    if (missing === 0) return { measured: { value: found }, findings: [] };
    const sentence = `${missing} of ${named} opportunities (${percent(found)}) ${missing === 1 ? 'names' : 'name'} an account that ${names.join(', ')} does not hold: merged, deleted or not exported`;
    const reading = definitions.dimensions.filter(({ from }) => from.some(({ object }) => names.includes(object)));
    const only = told(missing, found, allowed);
    if (only.toldBecause !== undefined || reading.length === 0)
      return {
        measured: { value: found },
        findings: [{ sentence, found, toldBecause: 'no dimension is read of accounts', ...only }],
      };
    const stages = stagesOfGrains(input, ['opportunity']);
    return {
      measured: { value: found },
      findings: reading.map(({ id }) => ({ sentence, found, dimension: id, stages })),
    };
  },
};
