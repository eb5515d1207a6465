import type { Fact, Refusal } from '../../../contracts/narrative.ts';
import type { Word } from '../words.ts';
import { clausesOf } from './clauses.ts';
import { factOf } from './part-roles.ts';
import type { ReadDraft } from './read-draft.ts';

type Place = {
  readonly fact: Fact;
  readonly name: string;
  /** What is said in front of it and right after it, three words each. */
  readonly before: string;
  readonly after: string;
  /** Of the name before the word in front of it. */
  readonly beside: Role | undefined;
};

/** Every name stands as what it names: a stage where stages stand, what is counted after its count, a dimension beside its segment. */
export function labelPlaceRefusals({ words, cited }: ReadDraft): Refusal[] {
  return clausesOf(words).flatMap((clause) =>
    clause.flatMap((word, at) => {
      const fact = factOf(word, cited);
      if (word.kind !== 'label' || fact === undefined || word.part === undefined) return [];
      const named = clause[at - 2];
      const place = {
        ...{ fact, name: word.part.name, before: saidBefore(clause, at), after: saidAfter(clause, at) },
        beside: named?.kind === 'label' ? roleOf(named, cited) : undefined,
      };
      return isRight(place, roleOf(word, cited)) && !isRepeated(clause, at)
        ? []
        : [{ rule: 'naming', span: word.text, message: `${word.text} stands where something else is named.` }];
    }),
  );
}

/** Nothing is named twice in a clause: one of the two stands for something else. */
function isRepeated(clause: readonly Word[], at: number): boolean {
  return clause.slice(0, at).some(({ text }) => text === clause[at]?.text);
}

type Role = 'stage' | 'segment' | 'dimension' | 'comparator' | 'units' | 'funnel' | 'other';

function roleOf(word: Word, cited: readonly Fact[]): Role {
  const name = word.part?.name ?? '';
  const role = factOf(word, cited)?.labels[name]?.role;
  if (/^units(?:_\d+)?$/u.test(name)) return 'units';
  return role === 'stage' || role === 'segment' || role === 'dimension' || role === 'comparator' || role === 'funnel'
    ? role
    : 'other';
}

/** Names and figures read as LABEL and NUMBER; a list goes on after a comma, a semicolon or "and". */
function saidBefore(clause: readonly Word[], at: number): string {
  return clause
    .slice(Math.max(0, at - 3), at)
    .map(({ says }) => says)
    .join(' ');
}

function saidAfter(clause: readonly Word[], at: number): string {
  return clause
    .slice(at + 1, at + 4)
    .map(({ says }) => says)
    .join(' ');
}

const IN_LIST = /(?:^|LABEL )(?:,|and)$|^$/u;
const DIFFERS_FROM = /differ\w* from$/u;
const MOVED_ALONG = /(?:^| )(?:to|into|reached|reach|reaches|reaching)$/u;

function isRight({ fact: { kind }, name, before, after, beside }: Place, role: Role): boolean {
  const says = (pattern: RegExp) => pattern.test(before);
  if (says(/(?:^| )"$/u) || name === 'assumption') return says(/(?:^| )"$/u) && name === 'assumption';
  if (says(/LABEL \($/u)) return role === 'dimension';
  // "from the … stage", "the … segment"
  if (role === 'segment' && after.startsWith('segment') && says(/(?:^| )the$/u)) return true;
  switch (role) {
    case 'stage':
      // where a step leads to is told as that: what is told of a step is not told of the next stage
      if (name.startsWith('next')) return says(MOVED_ALONG);
      return (
        (says(/(?:^| )(?:from|in|at|on|entered|stage)$/u) &&
          !says(/NUMBER in$/u) &&
          !says(DIFFERS_FROM) &&
          !after.startsWith('(')) ||
        (kind === 'count' && says(/(?:^| )came to$/u)) ||
        (after.startsWith('stage') && says(/(?:^| )(?:from|in|at) the$/u)) ||
        (says(/(?:^| )of$/u) && !says(/(?:said|LABEL|deals) of$/u)) ||
        (says(IN_LIST) && ((kind === 'unsaid' && before !== '') || /^(?:of LABEL )?holds|^LABEL/u.test(after)))
      );
    case 'units':
      return says(/NUMBER$/u) || says(/(?:^| )(?:among|won)$/u);
    case 'dimension':
      return (
        says(/(?:^| )(?:by|whose|segments? of)$/u) ||
        (says(/ in$/u) && beside === 'comparator') ||
        (kind === 'flag' && says(/(?:likewise|,|and)$/u))
      );
    case 'segment':
      return (
        (!says(/(?:^| )(?:from|to|by|whose|the|entered|NUMBER|LABEL)$/u) || says(DIFFERS_FROM)) &&
        // what was not tested was not so at a stage, in segments
        !(kind === 'unsaid' && says(/(?:^| )at$/u))
      );
    case 'comparator':
      return (
        !says(/(?:^| )(?:from|to|by|whose|is|the|entered|NUMBER|LABEL|said of|is that of)$/u) ||
        says(DIFFERS_FROM) ||
        says(/(?:compared|relative) to$/u)
      );
    case 'funnel':
      return says(/(?:^| )(?:of|in|funnel)$/u) || (after.startsWith('funnel') && says(/(?:^| )(?:of|in) the$/u));
    case 'other':
      return name !== 'cycle' || says(/(?:^| )(?:the|a)$/u);
  }
}
