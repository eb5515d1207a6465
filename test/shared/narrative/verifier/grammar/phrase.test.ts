import { expect, test } from 'vitest';
import { type Phrase, phraseOf } from '../../../../../shared/narrative/verifier/grounding/grammar/phrase.ts';

const word = (says: string): Phrase => ({ kind: 'word', says });
const part = (name: string): Phrase => ({ kind: 'part', name });
const named = (name: string): Phrase => ({ kind: 'named', name });
const sequence = (...of: Phrase[]): Phrase => ({ kind: 'sequence', of });
const choice = (...of: Phrase[]): Phrase => ({ kind: 'choice', of });
const optional = (of: Phrase): Phrase => choice(of, sequence());

test.each<[string, string, Phrase]>([
  ['nothing', '', sequence()],
  ['words', 'moved on', sequence(word('moved'), word('on'))],
  ['words parted by any spaces', '  moved \n on ', sequence(word('moved'), word('on'))],
  ['a part', '{share}', sequence(part('share'))],
  ['a part with a number in its name', '{share_2}', sequence(part('share_2'))],
  ['another phrase', 'WAY', sequence(named('WAY'))],
  ['another phrase with a number in its name', 'NOT_ON_2', sequence(named('NOT_ON_2'))],
  ['a phrase of one letter', 'A', sequence(named('A'))],
  ['a word that only begins with a capital', 'May', sequence(word('May'))],
  ['a word in capitals with a mark in it', 'A-B', sequence(word('A-B'))],
  ['braces around nothing', '{}', sequence(word('{}'))],
  ['braces that do not close', '{share', sequence(word('{share'))],
  ['braces within a word', 'a{share}', sequence(word('a{share}'))],
  ['marks', ', ; : . "', sequence(word(','), word(';'), word(':'), word('.'), word('"'))],
  ['round brackets, which are marks', '( {a} )', sequence(word('('), part('a'), word(')'))],
  ['what may be left out', '[on]', sequence(optional(sequence(word('on'))))],
  ['several words left out together', '[to be]', sequence(optional(sequence(word('to'), word('be'))))],
  ['a choice', '<in|over>', sequence(choice(sequence(word('in')), sequence(word('over'))))],
  [
    'a choice of three, one of two words',
    '<a|b c|{d}>',
    sequence(choice(sequence(word('a')), sequence(word('b'), word('c')), sequence(part('d')))),
  ],
  ['a choice of one', '<a>', sequence(sequence(word('a')))],
  ['a choice without brackets', 'a|b', choice(sequence(word('a')), sequence(word('b')))],
  ['a choice of nothing', '<a|>', sequence(choice(sequence(word('a')), sequence()))],
  ['a choice that may be left out', '[a|b]', sequence(optional(choice(sequence(word('a')), sequence(word('b')))))],
  [
    'brackets within brackets',
    'a [b <c|D [{e}]>] f',
    sequence(
      word('a'),
      optional(sequence(word('b'), choice(sequence(word('c')), sequence(named('D'), optional(sequence(part('e'))))))),
      word('f'),
    ),
  ],
  ['brackets next to one another', '[a][b]', sequence(optional(sequence(word('a'))), optional(sequence(word('b'))))],
  ['brackets next to words', 'a[b]c', sequence(word('a'), optional(sequence(word('b'))), word('c'))],
])('reads %s: %j', (_, text, phrase) => {
  expect(phraseOf(text)).toEqual(phrase);
});

test.each([
  ['a [b', 'no ] in the phrase "a [ b"'],
  ['<a|b', 'no > in the phrase "< a | b"'],
  ['[a <b]', 'no > in the phrase "[ a < b ]"'],
  ['[a>', 'no ] in the phrase "[ a >"'],
  ['<a [b>]', 'no ] in the phrase "< a [ b > ]"'],
  ['a]', 'a bracket too many in the phrase "a]"'],
  ['<a>>', 'a bracket too many in the phrase "<a>>"'],
  ['a|b]', 'a bracket too many in the phrase "a|b]"'],
  ['] a', 'a bracket too many in the phrase "] a"'],
])('reads nothing of brackets that do not match: %j', (text, message) => {
  expect(() => phraseOf(text)).toThrow(new RangeError(message));
});
