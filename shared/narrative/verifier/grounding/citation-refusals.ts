import type { DraftStatement, Fact, Refusal } from '../../../contracts/narrative.ts';
import type { ReadDraft } from './read-draft.ts';

/** One fact is cited, it exists, is of the statement's kind and is told; every placeholder stands for a part of it. */
export function citationRefusals(draft: DraftStatement, facts: readonly Fact[], read: ReadDraft): Refusal[] {
  return [...idRefusals(draft, facts), ...kindRefusals(draft, read), ...placeholderRefusals(read), ...untold(read)];
}

function idRefusals({ factIds }: DraftStatement, facts: readonly Fact[]): Refusal[] {
  const unknown = factIds.filter((id) => facts.every((fact) => fact.id !== id));
  const repeated = factIds.filter((id, index) => factIds.indexOf(id) !== index);
  return [
    ...(factIds.length === 0
      ? [{ rule: 'no_fact', span: '', message: 'Cite the fact that the statement tells.' }]
      : []),
    ...(factIds.length > 1
      ? [{ rule: 'one_fact', span: factIds.join(' '), message: 'A statement tells one fact: cite that alone.' }]
      : []),
    ...unknown.map((id) => ({
      rule: 'unknown_fact',
      span: id,
      message: `There is no fact ${id}. Cite given facts only.`,
    })),
    ...repeated.map((id) => ({ rule: 'repeated_fact', span: id, message: `Cite ${id} once.` })),
  ];
}

function kindRefusals({ kind }: DraftStatement, { cited }: ReadDraft): Refusal[] {
  return cited
    .filter((fact) => fact.kind !== kind)
    .map((fact) => ({
      rule: 'kind',
      span: kind,
      message: `${fact.id} is of kind ${fact.kind}: a statement has the kind of its facts.`,
    }));
}

function placeholderRefusals({ unresolved, words, cited }: ReadDraft): Refusal[] {
  const braces = words.filter(({ text }) => /[{}]/u.test(text) && !/^\{\{.*\}\}$/u.test(text));
  const known = cited.flatMap(({ id, labels, numbers, caveats }) =>
    [labels, numbers, caveats].flatMap((parts) => Object.keys(parts).map((name) => `{{${id}.${name}}}`)),
  );
  return [
    ...unresolved.map((span) => ({
      rule: 'placeholder',
      span,
      message: `${span} stands for nothing in the cited facts. They have ${known.join(', ') || 'none'}.`,
    })),
    ...(unresolved.length === 0 ? braces : []).map(({ text }) => ({
      rule: 'placeholder',
      span: text,
      message: 'Write placeholders as {{fact.part}} and no other braces.',
    })),
  ];
}

/** A fact that has something to tell, and is cited without it. */
function untold({ cited, words }: ReadDraft): Refusal[] {
  const told = new Set(words.flatMap(({ part }) => part?.fact ?? []));
  return cited
    .filter(({ id, labels, numbers, caveats }) => !told.has(id) && [labels, numbers, caveats].some(isFilled))
    .map(({ id }) => ({
      rule: 'untold_fact',
      span: id,
      message: `${id} is cited and none of its parts is placed in the text.`,
    }));
}

function isFilled(parts: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(parts).length > 0;
}
