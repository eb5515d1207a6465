import type { Gate } from './gate.ts';

const MOST_SHOWN = 3;

export const ledgerOpen: Gate = {
  id: 'ledger_open',
  allowed: 0,
  severity: 'block',
  looksFor: 'rows of every object, entrants of every stage and segments of every dimension sum to the whole',
  find: ({ ledgerGaps }, allowed) => {
    if (ledgerGaps.length <= allowed) return [];
    const more = ledgerGaps.length > MOST_SHOWN ? `; and ${ledgerGaps.length - MOST_SHOWN} more` : '';
    const shown = ledgerGaps.slice(0, MOST_SHOWN).join('; ');
    return [{ sentence: `the ledger does not close: ${shown}${more}`, found: ledgerGaps.length }];
  },
};
