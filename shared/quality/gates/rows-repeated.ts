import type { Gate } from './gate.ts';

/** They are counted once: a warning that an export was loaded or joined twice. */
export const rowsRepeated: Gate = {
  id: 'rows_repeated',
  allowed: 0.01,
  severity: 'warn',
  looksFor: 'no object holds the same rows twice',
  find: ({ receipts }, allowed) =>
    receipts.flatMap(({ source, object: name, read, ignored }) => {
      const object = `${source}.${name}`;
      const repeated = ignored.find(({ reason }) => reason === 'exact_duplicate')?.rows ?? 0;
      if (repeated <= allowed * read) return [];
      const sentence = `${repeated} of ${read} rows of ${object} repeat another row exactly: counted once`;
      return [{ sentence, found: repeated / read, object }];
    }),
};
