import type { Refusal } from '../../../contracts/narrative.ts';
import { ANCHORS } from '../vocabulary/anchors.ts';
import type { Word } from '../words.ts';

/** A text with no number and no word of counting, comparing or recording: whatever it says, no figure says it. */
export function unanchoredRefusals(words: readonly Word[], text: string): Refusal[] {
  const isAnchored = words.some(
    ({ kind, says }) => kind === 'number' || kind === 'caveat' || kind === 'idiom' || ANCHORS.has(says),
  );
  if (isAnchored) return [];
  return [{ rule: 'unanchored', span: text, message: 'Names no figure. Say what was counted, compared or recorded.' }];
}
