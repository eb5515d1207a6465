import type { Fact } from '../../../../contracts/narrative.ts';
import { assumptionGrammar } from './assumption-grammar.ts';
import { contrastGrammar } from './contrast-grammar.ts';
import { countGrammar } from './count-grammar.ts';
import { findingGrammar } from './finding-grammar.ts';
import { flagGrammar } from './flag-grammar.ts';
import { type Grammar, together } from './grammar.ts';
import { has } from './named-parts.ts';
import { cycleGrammar, touchesGrammar } from './outcome-grammar.ts';
import { restatedGrammar } from './restated-grammar.ts';
import { unchangedGrammar } from './unchanged-grammar.ts';
import { nothingFoundGrammar, unsaidGrammar } from './unsaid-grammar.ts';

/** What may be said of a fact: of its kind and figures, since when, how sure it is, and what must be said with it. */
export function grammarOf(fact: Fact): Grammar {
  return together(GRAMMARS[fact.kind](fact), { standing: standing(fact), caveats: surety(fact) });
}

const GRAMMARS: Readonly<Record<Fact['kind'], (fact: Fact) => Partial<Grammar>>> = {
  count: countGrammar,
  finding: findingGrammar,
  contrast: contrastGrammar,
  unchanged: unchangedGrammar,
  assumption: assumptionGrammar,
  unsaid: unsaidGrammar,
  nothing_found: nothingFoundGrammar,
  sales_cycle: cycleGrammar,
  touches_to_won: touchesGrammar,
  restated: restatedGrammar,
  flag: flagGrammar,
};

/** What a statement may open with, before a colon. */
export function openingsOf({ state, evidence }: Fact): string[] {
  return [...(state === 'new' ? ['new in this report'] : []), ...(evidence === 'directional' ? ['directional'] : [])];
}

function standing(fact: Fact): string[] {
  const since = '[since [the report of] {since}]';
  if (fact.relations.every(({ difference }) => difference === null)) return [];
  switch (fact.state) {
    case 'persisting':
      return has(fact, 'since') ? [`it <persists|has persisted> ${since}`] : ['it persists'];
    case 'changed':
      return has(fact, 'since') ? [`it has persisted ${since} [, and has changed]`] : ['it has changed'];
    default:
      return [];
  }
}

function surety(fact: Fact): string[] {
  const caveats = Object.keys(fact.caveats).map((name) => `{${name}}`);
  const why = caveats[0] === undefined ? '' : ` [: ${caveats[0]}]`;
  return [
    ...(fact.evidence === 'directional' ? [`<this|it> is directional${why}`] : []),
    ...(isReason(fact) ? [] : caveats),
  ];
}

/** Why something is not said stands in the sentence that says so. */
function isReason({ kind, numbers }: Fact): boolean {
  const isOutcome = kind === 'sales_cycle' || kind === 'touches_to_won';
  return kind === 'unsaid' || kind === 'flag' || (isOutcome && Object.keys(numbers).length === 0);
}
