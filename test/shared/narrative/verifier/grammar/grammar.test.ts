import { expect, test } from 'vitest';
import { together } from '../../../../../shared/narrative/verifier/grounding/grammar/grammar.ts';

test('of several grammars the last one names a phrase, and their sentences stand in their order', () => {
  const all = { sentences: ['a'], additions: ['b'], standing: ['c'], caveats: ['d'] };
  const others = { sentences: ['e'], additions: ['f'], standing: ['g'], caveats: ['h'] };
  expect(together({ phrases: { A: 'x', B: 'y' }, ...all }, {}, { phrases: { A: 'z' }, ...others })).toEqual({
    phrases: { A: 'z', B: 'y' },
    ...{ sentences: ['a', 'e'], additions: ['b', 'f'], standing: ['c', 'g'], caveats: ['d', 'h'] },
  });
  expect(together()).toEqual({ phrases: {}, sentences: [], additions: [], standing: [], caveats: [] });
});
