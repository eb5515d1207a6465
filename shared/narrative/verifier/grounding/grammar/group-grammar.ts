import type { Fact, FactRelation } from '../../../../contracts/narrative.ts';
import { listed } from '../../../listed.ts';
import type { Grammar } from './grammar.ts';
import { namedParts, numbered } from './named-parts.ts';

/** Several segments that differ from one other alike. `relations`: one for each, of one measure and direction. */
export function groupGrammar(fact: Fact, relations: readonly [FactRelation, ...FactRelation[]]): Partial<Grammar> {
  const [{ measure, direction, comparatorFigure }] = relations;
  const isAbove = direction === 'above';
  // said once, of what they are compared with, and of each where that has no figure
  const quantile = QUANTILES[measure] ?? '';
  const own = comparatorFigure === null ? quantile : '';
  const each = relations.map((relation, index) => ofSegment(fact, relation, index === 0 ? '' : `_${index + 1}`, own));
  return {
    phrases: {
      ...namedParts(fact),
      THAN: comparatorFigure === null ? 'OTHERS' : `OTHERS ( ${quantile} {${comparatorFigure}} )`,
      SEGMENTS: listed(each).replaceAll('),', ') ,'),
      LEADS: '[by {dimension} ,]',
    },
    sentences: sentencesOf(measure, isAbove).flatMap((sentence) => [
      `LEADS beside THAN , ${sentence} in SEGMENTS`,
      `LEADS ${sentence} in SEGMENTS than in THAN`,
    ]),
  };
}

const QUANTILES: Readonly<Partial<Record<FactRelation['measure'], string>>> = {
  time: 'a median of',
  deal_size: 'a mean of',
};

function sentencesOf(measure: FactRelation['measure'], isAbove: boolean): string[] {
  switch (measure) {
    case 'time':
      return [`<moving WAY|WAY , moving> was ${isAbove ? 'slower' : 'faster'}`];
    case 'deal_size':
      return [`won deals [in FUNNEL] are ${isAbove ? 'larger' : 'smaller'}`];
    case 'conversion':
    case 'mix':
    case 'count':
    case 'assumed': {
      const count = isAbove ? 'more' : 'fewer';
      return [`WAY , ${count} moved on`, `${count} moved [on] WAY`];
    }
  }
}

function ofSegment(
  fact: Fact,
  { measure, subject, difference, direction }: FactRelation,
  suffix: string,
  quantile: string,
): string {
  const name = `{${subject ?? 'segment'}}`;
  const far = `{${difference ?? 'difference'}}`;
  switch (measure) {
    case 'time':
      return `${name} ( [${quantile} {days${suffix}} over] {moved${suffix}} {units${suffix}} , in ${far} )`;
    case 'deal_size':
      return `${name} ( ${quantile} {mean${suffix}} over {deals${suffix}} ${numbered(fact, `deals${suffix}`, 'deal', 'deals')} , typically ${far} as large )`;
    case 'conversion':
    case 'mix':
    case 'count':
    case 'assumed':
      return `${name} ( {share${suffix}} of {whole${suffix}} {units${suffix}} , ${far} ${direction === 'above' ? 'above' : 'below'} )`;
  }
}
