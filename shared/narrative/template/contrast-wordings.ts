import { sideOf, step, subject, type Words, whose } from './words-of.ts';

/** Two segments side by side, or a segment beside the reference set: shown to differ, or not, and then what would have been shown. */
export function contrastWordings(words: Words): string[] {
  const [relation] = words.fact.relations;
  if (relation === undefined) return [];
  if (!words.has('comparator_share')) return besideReference(words);
  if (relation.direction === null) return notShown(words);
  const { at } = words;
  const far = `${at('difference')} ${sideOf(relation)}`;
  return [
    `Beside ${at('comparator')}, ${subject(words)} lies ${far} ${step(words)}: ${ofOwn(words)} against ${ofOther(words)}`,
    `For ${subject(words)}, ${ofOwn(words)} moved ${step(words)}, ${far} ${at('comparator')}, where ${ofOther(words)} moved on`,
    `${step(words)}, ${ofOwn(words)} in ${subject(words)} moved on, against ${ofOther(words)} in ${at('comparator')}: ${far}`,
  ];
}

function notShown(words: Words): string[] {
  const { at } = words;
  const shown = `a difference of ${at('detectable')} or more would have been shown`;
  return [
    `In ${subject(words)}, ${ofOwn(words)} moved ${step(words)}, not shown to differ from ${at('comparator')} (${ofOther(words)}); ${shown}`,
    `${step(words)}, ${subject(words)} was not shown to differ from ${at('comparator')}: ${ofOwn(words)} moved on, against ${ofOther(words)}; ${shown}`,
    `Beside ${at('comparator')}, where ${ofOther(words)} moved ${step(words)}, ${subject(words)} was not shown to differ: ${ofOwn(words)} moved on; ${shown}`,
  ];
}

function besideReference(words: Words): string[] {
  const { at } = words;
  const shown = `a difference of ${at('detectable')} or more would have been shown`;
  return [
    `${step(words)}, ${subject(words)} was not shown to differ from ${at('comparator')}: ${ofOwn(words)} moved on; ${shown}`,
    `No difference from ${at('comparator')} was shown ${step(words)} in ${subject(words)}, where ${ofOwn(words)} moved on; ${shown}`,
    `Of the ${at('whole')} ${at('units')}${whose(words)}, ${at('share')} moved ${step(words)}, not shown to differ from ${at('comparator')}; ${shown}`,
  ];
}

function ofOwn({ at }: Words): string {
  return `${at('share')} of ${at('whole')} ${at('units')}`;
}

function ofOther({ at }: Words): string {
  return `${at('comparator_share')} of ${at('comparator_whole')}`;
}
