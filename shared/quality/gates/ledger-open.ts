import type { Gate } from './gate.ts';

const MOST_SHOWN = 3;

export const ledgerOpen: Gate = {
  ...{ id: 'ledger_open', unit: 'count', bound: 'at_most', allowed: 0, severity: 'block' },
  looksFor: 'rows of every object, entrants of every stage and segments of every dimension sum to the whole',
  check: ({ ledgerGaps }, allowed) => {
    const found = ledgerGaps.length;
    const more = found > MOST_SHOWN ? `; and ${found - MOST_SHOWN} more` : '';
    const sentence = `the ledger does not close: ${ledgerGaps.slice(0, MOST_SHOWN).join('; ')}${more}`;
    return { measured: { value: found }, findings: found <= allowed ? [] : [{ sentence, found }] };
  },
};
