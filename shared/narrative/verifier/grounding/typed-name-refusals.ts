import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import { KNOWN_WORDS } from '../vocabulary/known-words.ts';
import { NAME_LIKE } from '../vocabulary/name-like-words.ts';
import type { ReadDraft } from './read-draft.ts';

/** Names that the narrator typed: those of the customer come from placeholders, and there are no others. */
export function typedNameRefusals({ words, text }: ReadDraft, facts: readonly Fact[]): Refusal[] {
  const message =
    'Types a name. Segments, stages, periods and other names stand as placeholders of the cited facts alone.';
  const named = words.filter(({ kind, says, text: written }, index) => {
    if (kind !== 'word') return false;
    const opens = index === 0 || /^[.:;]$/u.test(words[index - 1]?.text ?? '');
    return NAME_LIKE.has(says) || (opens ? /[A-Z]/u.test(written.slice(1)) : /[A-Z]/u.test(written));
  });
  return [...named.map(({ text: span }) => span), ...typedLabels(text, facts)].map((span) => ({
    rule: 'typed_name',
    span,
    message,
  }));
}

function typedLabels(text: string, facts: readonly Fact[]): string[] {
  const prose = text.replace(/\{\{[^}]*\}\}/gu, '|').toLowerCase();
  return facts
    .flatMap(({ labels }) => Object.values(labels))
    .filter(({ role }) => role === 'segment' || role === 'stage' || role === 'funnel')
    .flatMap(({ text: label, opaque }) => [label, opaque])
    .filter((label) => !isOfKnownWords(label))
    .filter((label) =>
      new RegExp(`(?<![a-z0-9])${label.toLowerCase().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![a-z0-9])`, 'u').test(
        prose,
      ),
    );
}

/** "Won deals" may be a stage, and is plain English: whether a fact is told in such words is another rule's. */
function isOfKnownWords(label: string): boolean {
  return label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every((word) => KNOWN_WORDS.has(word));
}
