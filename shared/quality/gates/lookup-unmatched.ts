import type { Gate } from './gate.ts';

export const lookupUnmatched: Gate = {
  id: 'lookup_unmatched',
  allowed: 0,
  severity: 'warn',
  looksFor: 'every key is in the file that it is looked up in',
  find: ({ receipts }, allowed) =>
    receipts.flatMap((receipt) => {
      const object = `${receipt.source}.${receipt.object}`;
      const unmatched = receipt.lookups.filter((lookup) => lookup.unmatched > 0);
      const found = unmatched.reduce((sum, lookup) => sum + lookup.unmatched, 0);
      if (found <= allowed) return [];
      const sentence = unmatched
        .map((lookup) => `${lookup.unmatched} rows of ${object} have a key that ${lookup.lookup} does not hold`)
        .join('; ');
      return [{ sentence, found, object }];
    }),
};
