import { type Fact, PLACEHOLDER } from '../contracts/narrative.ts';

/** A draft as it is read: names, numbers and caveats of its facts in the places that it keeps for them. Throws RangeError for a place that no fact fills. */
export function renderDraft(text: string, facts: readonly Fact[]): string {
  return text.replace(PLACEHOLDER, (place: string, factId: string, part: string) => {
    const fact = facts.find(({ id }) => id === factId);
    const read = fact?.labels[part]?.text ?? fact?.numbers[part]?.text ?? fact?.caveats[part];
    if (read === undefined) throw new RangeError(`no fact fills ${place}`);
    return read;
  });
}
