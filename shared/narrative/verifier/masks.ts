import { PLACEHOLDER } from '../../contracts/narrative.ts';
import type { Mask } from './words.ts';

const NUMBER =
  /(?<![A-Za-z])(?:[$€£]|[A-Z]{3} )?[-+−±]?(?:Q[1-4]|H[12]|FY ?|[pP](?=\d\d))?\d(?:[\d.,:/]*\d)?(?: ?%|(?:st|nd|rd|th|[kKmMbBx]|bn|mn|pp|pts?|d|w|h)(?![A-Za-z]))?/gu;
/** Parts of facts that are names, and those that are caveats; every other part is a number. */
const CAVEATS = /^caveat_?\d*$/u;
const NAMES = /^(?:segment|stage|next|step|dimension|funnel|units|assumption|label)(?:_\d+)?$/u;
const NAME_BOUNDARY = '[A-Za-z0-9]';

/** Names of the customer's, as typed in a text; the longer first, so that one within another is not cut out of it. */
export function labelMasks(text: string, labels: readonly string[]): Mask[] {
  const named = labels.filter((label) => label.trim() !== '').toSorted((one, other) => other.length - one.length);
  const masks: Mask[] = [];
  for (const label of named) {
    const pattern = new RegExp(`(?<!${NAME_BOUNDARY})${escaped(label)}(?!${NAME_BOUNDARY})`, 'gu');
    masks.push(...free(matches(text, pattern, 'label'), masks));
  }
  return masks;
}

/** Labels, placeholders and numbers of a text that is not held against facts. */
export function textMasks(text: string, labels: readonly string[]): Mask[] {
  const placeholders = [...text.matchAll(PLACEHOLDER)].map(
    ({ 0: found, 2: name = '', index }): Mask => ({
      kind: kindOf(name),
      from: index,
      to: index + found.length,
    }),
  );
  const named = [...placeholders, ...free(labelMasks(text, labels), placeholders)];
  return [...named, ...free(matches(text, NUMBER, 'number'), named)];
}

function kindOf(part: string): Mask['kind'] {
  if (CAVEATS.test(part)) return 'caveat';
  return NAMES.test(part) ? 'label' : 'number';
}

function matches(text: string, pattern: RegExp, kind: Mask['kind']): Mask[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, from: index, to: index + found.length }));
}

function free(candidates: readonly Mask[], taken: readonly Mask[]): Mask[] {
  return candidates.filter(({ from, to }) => taken.every((mask) => to <= mask.from || from >= mask.to));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
