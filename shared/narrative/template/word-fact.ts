import type { DraftStatement, Fact } from '../../contracts/narrative.ts';
import { assumptionWordings } from './assumption-wordings.ts';
import { flagWordings, nothingFoundWordings, unsaidWordings } from './constraint-wordings.ts';
import { contrastWordings } from './contrast-wordings.ts';
import { countWordings } from './count-wordings.ts';
import { cycleWordings } from './cycle-wordings.ts';
import { findingWordings } from './finding-wordings.ts';
import { restatedWordings } from './restated-wordings.ts';
import { touchesWordings } from './touches-wordings.ts';
import { unchangedWordings } from './unchanged-wordings.ts';
import { opening, type Words, wordsOf } from './words-of.ts';

/** A fact in words of ours. Which of several ways is chosen by what the fact is, so that the same fact is always worded alike. */
export function wordFact(fact: Fact): DraftStatement {
  const [draft] = draftsOf(fact);
  if (draft === undefined) throw new RangeError(`there are no words for the fact ${fact.id} of the kind ${fact.kind}`);
  return draft;
}

/** Every way of wording a fact, the one that is chosen by what it is first. */
export function draftsOf(fact: Fact): DraftStatement[] {
  const words = wordsOf(fact);
  const texts = WORDINGS[fact.kind](words).map((text) => `${opening(text)}${rest(words)}.`);
  const from = texts.length === 0 ? 0 : identityOf(fact) % texts.length;
  return [...texts.slice(from), ...texts.slice(0, from)].map((text) => ({
    factIds: [fact.id],
    kind: fact.kind,
    text,
  }));
}

const WORDINGS: Readonly<Record<Fact['kind'], (words: Words) => string[]>> = {
  count: countWordings,
  sales_cycle: cycleWordings,
  touches_to_won: touchesWordings,
  restated: restatedWordings,
  finding: findingWordings,
  contrast: contrastWordings,
  unchanged: unchangedWordings,
  assumption: assumptionWordings,
  unsaid: unsaidWordings,
  flag: flagWordings,
  nothing_found: nothingFoundWordings,
};

/** What is told first in its own sentence already. */
const TELL_THEIR_CAVEAT: ReadonlySet<Fact['kind']> = new Set(['flag', 'unsaid']);

/** A figure that is not said, with the reason in the same sentence. */
function isNotSaid(fact: Fact): boolean {
  return isOutcome(fact) && Object.keys(fact.numbers).length === 0;
}

function isOutcome({ kind }: Fact): boolean {
  return kind === 'sales_cycle' || kind === 'touches_to_won';
}

/** Since when it stands, that it is directional, and what must be said with it. */
function rest({ fact, at, has }: Words): string {
  if (TELL_THEIR_CAVEAT.has(fact.kind) || isNotSaid(fact)) return '';
  const since = has('since') && has('difference') ? standing(fact.state, at('since')) : '';
  const names = Object.keys(fact.caveats);
  // what a figure is goes with it always, and is no reason for how sure it is
  const own = isOutcome(fact) ? names.slice(-1) : [];
  const caveats = names
    .slice(0, names.length - own.length)
    .map(at)
    .join('; ');
  const hedge = fact.evidence === 'directional' ? ['This is directional', caveats] : [caveats];
  const told = [hedge.filter((part) => part !== '').join(': '), ...own.map(at)].filter((part) => part !== '');
  return `${since}${told.map((part) => `. ${part}`).join('')}`;
}

/** Of what is told for the first time there is no since. */
function standing(state: Fact['state'], since: string): string {
  if (state === 'persisting') return `. It has persisted since ${since}`;
  return state === 'changed' ? `. It has persisted since ${since}, and has changed` : '';
}

/** The same for the same things, whatever else is told. */
function identityOf({ cites, kind }: Fact): number {
  return [...`${kind} ${cites.join(' ')}`].reduce(
    (sum, sign) => (31 * sum + (sign.codePointAt(0) ?? 0)) % 1_000_003,
    7,
  );
}
