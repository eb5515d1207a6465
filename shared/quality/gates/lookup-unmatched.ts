import type { Gate } from './gate.ts';
import { worstOf } from './worst-of.ts';

export const lookupUnmatched: Gate = {
  ...{ id: 'lookup_unmatched', unit: 'count', bound: 'at_most', allowed: 0, severity: 'warn' },
  looksFor: 'every key is in the file that it is looked up in',
  check: ({ receipts }, allowed) => {
    const objects = receipts
      .filter(({ lookups }) => lookups.length > 0)
      .map(({ source, object, lookups }) => {
        const value = lookups.reduce((sum, { unmatched }) => sum + unmatched, 0);
        return { at: `${source}.${object}`, value, lookups: lookups.filter(({ unmatched }) => unmatched > 0) };
      });
    return {
      measured: worstOf(objects, 'nothing is looked up in another file'),
      findings: objects
        .filter(({ value }) => value > allowed)
        .map(({ at: object, value: found, lookups }) => {
          const sentence = lookups
            .map(
              ({ lookup, unmatched }) =>
                `${unmatched} ${unmatched === 1 ? 'row' : 'rows'} of ${object} ${unmatched === 1 ? 'has' : 'have'} a key that ${lookup} does not hold`,
            )
            .join('; ');
          return { sentence, found, object };
        }),
    };
  },
};
