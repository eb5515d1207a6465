import type { FactNumber, FactRelation, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { factOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

type Measure = FactRelation['measure'];
const MEASURES: readonly { readonly words: RegExp; readonly measures: readonly Measure[] }[] = [
  { words: /^conver(?:t|ts|ted|ting|sion|sions)$/u, measures: ['conversion', 'mix', 'assumed'] },
  {
    words: /^(?:median|days?|weeks?|hours?|durations?|took|takes?|taking|taken|pace|speed|cycles?)$/u,
    measures: ['time', 'assumed'],
  },
  { words: /^(?:sizes?|amounts?|money|mean|deals?)$/u, measures: ['deal_size', 'assumed'] },
  { words: /^(?:mix|composition)$/u, measures: ['mix'] },
];
/** Units as they would be typed after a number that has its own. */
const UNITS: ReadonlyMap<string, readonly FactNumber['unit'][]> = new Map([
  ['points', []],
  ['point', []],
  ['days', []],
  ['day', []],
  ['times', []],
  ['pairs', []],
]);

/** What is measured is what the facts measure, and a number has the unit that it is rendered with. */
export function measureRefusals({ words, cited }: ReadDraft): Refusal[] {
  const relations = cited.flatMap((fact) => fact.relations);
  return words.flatMap((word, at) => [
    ...(relations.length === 0 || word.kind !== 'word' ? [] : mismeasured(word, relations)),
    ...mistaken(word, words[at - 1], cited),
  ]);
}

function mismeasured({ says, text }: Word, relations: readonly FactRelation[]): Refusal[] {
  return MEASURES.filter((one) => one.words.test(says))
    .filter(({ measures }) => relations.every(({ measure }) => !measures.includes(measure)))
    .map(() => ({ rule: 'measure', span: text, message: `"${text}": the cited facts measure something else.` }));
}

function mistaken(word: Word, before: Word | undefined, cited: ReadDraft['cited']): Refusal[] {
  const fact = before === undefined ? undefined : factOf(before, cited);
  const number = before?.kind !== 'number' ? undefined : fact?.numbers[before.part?.name ?? ''];
  const units = word.kind === 'word' ? UNITS.get(word.says) : undefined;
  if (number === undefined || units === undefined || units.includes(number.unit)) return [];
  return [
    {
      rule: 'unit',
      span: word.text,
      message: `${before?.text} is rendered with its unit, such as ${number.text}: type none after it.`,
    },
  ];
}
