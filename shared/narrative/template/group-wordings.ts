import type { FactRelation } from '../../contracts/narrative.ts';
import { listed } from '../listed.ts';
import { comparator, sideOf, step, type Words } from './words-of.ts';

/** Several segments that differ from one other alike. `relations`: one for each, of one measure and direction. */
export function groupWordings(words: Words, relations: readonly [FactRelation, ...FactRelation[]]): string[] {
  const [first] = relations;
  const { at, has } = words;
  const figure = first.comparatorFigure ?? '';
  const than = `${comparator(words)}${has(figure) ? ` (${LEADS[first.measure] ?? ''}${at(figure)})` : ''}`;
  const lead = has(figure) ? '' : (LEADS[first.measure] ?? '');
  const segments = listed(relations.map((relation, index) => segmentWords(words, relation, suffixOf(index), lead)));
  const by = at('dimension');
  switch (first.measure) {
    case 'time':
      return [
        `Beside ${than}, moving ${step(words)} was ${sideOf(first)} in ${segments}`,
        `By ${by}, beside ${than}, moving ${step(words)} was ${sideOf(first)} in ${segments}`,
        `${step(words)}, moving was ${sideOf(first)} in ${segments} than in ${than}`,
      ];
    case 'deal_size': {
      const of = has('funnel') ? ` in ${at('funnel')}` : '';
      return [
        `Beside ${than}, won deals${of} are ${sideOf(first)} in ${segments}`,
        `By ${by}, beside ${than}, won deals${of} are ${sideOf(first)} in ${segments}`,
        `Won deals${of} are ${sideOf(first)} in ${segments} than in ${than}`,
      ];
    }
    case 'conversion':
    case 'mix':
    case 'count':
    case 'assumed':
      return [
        `Beside ${than}, ${compared(first)} moved ${step(words)} in ${segments}`,
        `By ${by}, beside ${than}, ${compared(first)} moved ${step(words)} in ${segments}`,
        `${step(words)}, ${compared(first)} moved on in ${segments} than in ${than}`,
      ];
  }
}

/** What a figure in brackets is: said once, of what they are compared with, and of each where that has none. */
const LEADS: Readonly<Partial<Record<FactRelation['measure'], string>>> = {
  time: 'a median of ',
  deal_size: 'a mean of ',
};

function compared({ direction }: FactRelation): string {
  return direction === 'above' ? 'more' : 'fewer';
}

function suffixOf(index: number): string {
  return index === 0 ? '' : `_${index + 1}`;
}

/** `Paid search (28.7% of 7,666 people, 17.6 points below)` */
function segmentWords({ at, has, noun }: Words, relation: FactRelation, suffix: string, lead: string): string {
  const name = at(relation.subject ?? 'segment');
  const far = at(relation.difference ?? 'difference');
  switch (relation.measure) {
    case 'time': {
      const own = has(`days${suffix}`) ? `${lead}${at(`days${suffix}`)} over ` : '';
      return `${name} (${own}${at(`moved${suffix}`)} ${at(`units${suffix}`)}, in ${far})`;
    }
    case 'deal_size':
      return `${name} (${at(`mean${suffix}`)} over ${at(`deals${suffix}`)} ${noun(`deals${suffix}`, 'deal', 'deals')}, typically ${far} as large)`;
    case 'conversion':
    case 'mix':
    case 'count':
    case 'assumed':
      return `${name} (${at(`share${suffix}`)} of ${at(`whole${suffix}`)} ${at(`units${suffix}`)}, ${far} ${sideOf(relation)})`;
  }
}
