import type { Refusal } from '../../../contracts/narrative.ts';
import { wordList } from '../vocabulary/word-list.ts';
import type { ReadDraft } from './read-draft.ts';

const DIGIT = /[\p{N}%$€£¥°‰]/u;
const ROMAN = /^(?=[MDCLXVI]{2,}$)M*(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/iu;
/** Numbers in words. "One" as a pronoun is refused too: "that" says it as well. */
const NUMBER_WORDS = new Set(
  wordList(`
zero nought nil one ones two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion
first second third fourth fifth sixth seventh eighth ninth tenth hundredth thirds fourths quarters fifths sixths sevenths eighths ninths tenths
half halves halved halving once twice thrice double doubles doubled doubling triple triples tripled tripling treble quadruple quadrupled
twofold threefold fourfold fivefold tenfold dozen dozens score scores couple several many few majority minority most multiple numerous
percent percentage percentages percentile cent cents pct pp bps k m bn single lone pair trio
`),
);
const FIGURATIVE = /^(?:a )?(?:quarter|handful|lot|lots|number) of$/u;

/** Numbers that the narrator typed: they come from placeholders alone. */
export function typedNumberRefusals({ words }: ReadDraft): Refusal[] {
  const message = 'Types a number or an amount. Numbers stand as placeholders of the cited facts alone.';
  return words
    .filter(({ kind, says, text }, index) => {
      if (kind !== 'word' && kind !== 'mark') return false;
      const [next, before] = [words[index + 1]?.says ?? '', words[index - 1]?.says ?? ''];
      return (
        DIGIT.test(text) ||
        (ROMAN.test(text) && says !== 'mix') ||
        (NUMBER_WORDS.has(says) && !(says === 'few' && before === 'too')) ||
        FIGURATIVE.test(`${says} ${next}`)
      );
    })
    .map(({ text }) => ({ rule: 'typed_number', span: text, message }));
}
