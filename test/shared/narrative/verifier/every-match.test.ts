import fc from 'fast-check';
import { expect, it } from 'vitest';
import { everyMatch } from '../../../../shared/narrative/verifier/every-match.ts';

it.each([/a/g, /a|ab|b/g, /(?<= )b+/g, /a*/g, /(?<= )(?:a|b b)(?= )/gu, /$/g])(
  'finds what matchAll finds, text by text: %s',
  (expression) => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '–') }), { maxLength: 3 }), (texts) => {
        const places = (found: Iterable<RegExpMatchArray>) => [...found].map(({ 0: words, index }) => [words, index]);
        for (const text of texts) {
          const expected = places(text.matchAll(new RegExp(expression)));
          // where somebody else left off with it
          expression.lastIndex = 1;
          expect(places(everyMatch(expression, text))).toEqual(expected);
        }
      }),
    );
  },
);
