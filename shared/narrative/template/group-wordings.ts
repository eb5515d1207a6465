import type { FactRelation } from '../../contracts/narrative.ts';
import { comparator, inBrackets, listed, sideOf, step, type Words } from './words-of.ts';

/** Several segments that differ from one other alike. `relations`: one for each, of one measure and direction. */
export function groupWordings(words: Words, relations: readonly [FactRelation, ...FactRelation[]]): string[] {
  const [first] = relations;
  const { at, has } = words;
  const than = `${comparator(words)}${inBrackets(words, first.comparatorFigure ?? '')}`;
  const segments = listed(relations.map((relation, index) => segmentWords(words, relation, suffixOf(index))));
  const sizes = listed(relations.map(({ difference }) => at(difference ?? 'difference')));
  const by = at('dimension');
  switch (first.measure) {
    case 'time':
      return [
        `Beside ${than}, the way ${step(words)} was ${sideOf(first)} in ${segments}: in ${sizes}`,
        `By ${by}, beside ${than}, the way ${step(words)} was ${sideOf(first)} in ${segments}: in ${sizes}`,
        `${step(words)}, ${segments} were ${sideOf(first)} than ${than}, in ${sizes}`,
      ];
    case 'deal_size': {
      const of = has('funnel') ? ` in ${at('funnel')}` : '';
      return [
        `Beside ${than}, won deals${of} are ${sideOf(first)} in ${segments}: typically ${sizes} as large`,
        `By ${by}, beside ${than}, won deals${of} are ${sideOf(first)} in ${segments}: typically ${sizes} as large`,
        `Won deals${of} are ${sideOf(first)} in ${segments} than in ${than}: typically ${sizes} as large`,
      ];
    }
    case 'conversion':
    case 'mix':
    case 'count':
    case 'assumed':
      return [
        `Beside ${than}, ${segments} moved ${step(words)}: ${sizes} ${sideOf(first)}`,
        `By ${by}, ${segments} moved ${step(words)}, against ${than}: ${sizes} ${sideOf(first)}`,
        `${step(words)}, ${segments} moved on, ${sizes} ${sideOf(first)} ${than}`,
      ];
  }
}

function suffixOf(index: number): string {
  return index === 0 ? '' : `_${index + 1}`;
}

/** `28.7% of 7,666 people in Paid search` */
function segmentWords({ at, has, noun }: Words, { measure, subject }: FactRelation, suffix: string): string {
  const name = at(subject ?? 'segment');
  switch (measure) {
    case 'time': {
      const own = has(`days${suffix}`) ? `a median of ${at(`days${suffix}`)} over ` : '';
      return `${name} (${own}${at(`moved${suffix}`)} ${at(`units${suffix}`)})`;
    }
    case 'deal_size':
      return `${name} (a mean of ${at(`mean${suffix}`)} over ${at(`deals${suffix}`)} ${noun(`deals${suffix}`, 'deal', 'deals')})`;
    case 'conversion':
    case 'mix':
    case 'count':
    case 'assumed':
      return `${at(`share${suffix}`)} of ${at(`whole${suffix}`)} ${at(`units${suffix}`)} in ${name}`;
  }
}
