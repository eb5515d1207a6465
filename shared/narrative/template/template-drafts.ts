import type { DraftStatement, Fact } from '../../contracts/narrative.ts';
import { paragraphsOf } from '../paragraphs-of.ts';
import { draftsOf, wordFact } from './word-fact.ts';

/**
 * Every fact in words of ours, one statement each, in their order. Of the ways to word a fact the first is taken by which no
 * audience reads the same opening three times in a row.
 */
export function templateDrafts(facts: readonly Fact[]): DraftStatement[] {
  const orders = paragraphsOf(facts).map(({ paragraphs }) => paragraphs.flatMap(({ factIds }) => factIds));
  const openings = new Map<string, string>();
  return facts.map((fact) => {
    const drafts = draftsOf(fact);
    const draft = drafts.find((one) => !isThird(fact.id, openingOf(one, fact), orders, openings)) ?? wordFact(fact);
    openings.set(fact.id, openingOf(draft, fact));
    return draft;
  });
}

/** The first words up to a figure or a name; a sentence that begins with a name is told from others by it. */
export function openingOf({ text }: DraftStatement, fact: Fact): string {
  const [, name] = /^\{\{[a-z0-9]+\.([a-z0-9_]+)\}\}/u.exec(text) ?? [];
  if (name !== undefined) return fact.labels[name]?.opaque ?? name;
  return text.split(/[\s,:]/u)[0] ?? '';
}

/** Whether an opening would be the third of three in a row for any audience, whichever of the three was worded last. */
function isThird(
  factId: string,
  opening: string,
  orders: readonly (readonly string[])[],
  openings: ReadonlyMap<string, string>,
): boolean {
  return orders.some((order) => {
    const at = order.indexOf(factId);
    if (at < 0) return false;
    const isSame = (place: number) => place === at || openings.get(order[place] ?? '') === opening;
    return [at - 2, at - 1, at].some((from) => isSame(from) && isSame(from + 1) && isSame(from + 2));
  });
}
