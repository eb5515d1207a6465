import type { FactRelation } from '../../contracts/narrative.ts';
import { conversionWordings, mixWordings, shiftWordings, trendWordings } from './conversion-wordings.ts';
import { groupWordings } from './group-wordings.ts';
import { sizeWordings, timeWordings } from './time-and-size-wordings.ts';
import { comparator, inBrackets, sideOf, step, subject, type Words } from './words-of.ts';

/** What was found, or what became of it, in several ways; sentences after the first say what else has to be said. */
export function findingWordings(words: Words): string[] {
  const [first, ...others] = words.fact.relations;
  if (first === undefined || first.difference === null) return endedWordings(words);
  const told = others.filter(({ difference }) => difference !== 'of_all_difference');
  const isOfSegments = told.some(({ subject: other }) => other !== first.subject);
  if (isOfSegments) return groupWordings(words, [first, ...told]);
  return firstWordings(words, first).map((core) => `${core}${addition(words)}${further(words, told)}`);
}

function firstWordings(words: Words, relation: FactRelation): string[] {
  const { measure, comparison } = relation;
  if (measure === 'time') return timeWordings(words, relation);
  if (measure === 'deal_size') return sizeWordings(words);
  if (measure === 'mix') return mixWordings(words, relation);
  if (comparison === 'past') return trendWordings(words, relation);
  return comparison === 'expected' ? shiftWordings(words, relation) : conversionWordings(words, relation);
}

/** What a pattern says beyond its first signal. */
function addition({ fact: { pattern, relations }, at, has }: Words): string {
  const ofAll = relations.find(({ difference }) => difference === 'of_all_difference');
  switch (pattern) {
    case 'bottleneck':
      return has('of_all_difference') && ofAll !== undefined
        ? `; of all who set out, the share that did is ${at('of_all_difference')} ${sideOf(ofAll)} as well`
        : '';
    case 'drop_off':
      return '; of all who set out, no difference was shown';
    case 'slower':
    case 'faster':
      return '; a difference in the share that moves on was not shown';
    case 'mix':
      return '; a movement within segments was not shown';
    case 'mix_and_rate':
      return '; within segments, shares moved too';
    default:
      return '';
  }
}

/** Another stage of the same segment, or how long those took who moved on. */
function further(words: Words, others: readonly FactRelation[]): string {
  return others
    .map((relation, index) => {
      const suffix = `_${index + 2}`;
      const { at } = words;
      const far = `${at(`difference${suffix}`)} ${sideOf(relation)}`;
      if (relation.measure === 'time')
        return `; those who did were ${sideOf(relation)} in ${at(`difference${suffix}`)}${median(words, suffix)}`;
      return `. At a later stage, ${step(words, suffix)}, ${at(`share${suffix}`)} of its ${at(`whole${suffix}`)} ${at(`units${suffix}`)} moved on, ${far} ${comparator(words, suffix)}${inBrackets(words, `comparator_share${suffix}`)}`;
    })
    .join('');
}

function median({ at, has }: Words, suffix: string): string {
  return has(`days${suffix}`) ? `, with a median of ${at(`days${suffix}`)}` : '';
}

/** What an earlier report said and this one does not show by itself. */
function endedWordings(words: Words): string[] {
  const { at, fact } = words;
  const report = `the report of ${at('since')}`;
  const of = `${subject(words)} ${step(words)}, beside ${at('comparator')},`;
  switch (fact.state) {
    case 'resolved':
      return [
        `What ${report} said of ${of} is resolved: it is shown to lie within the threshold`,
        `Resolved: what ${report} said of ${of} is shown to lie within the threshold`,
      ];
    case 'retracted':
      return [`What ${report} said of ${of} is retracted`, `Retracted is what ${report} said of ${of.slice(0, -1)}`];
    case 'changed':
      return [`What ${report} said of ${of} has changed`, `Changed is what ${report} said of ${of.slice(0, -1)}`];
    default:
      return [
        `What ${report} said of ${of} still stands: nothing was shown against it`,
        `Still standing is what ${report} said of ${of.slice(0, -1)}: nothing was shown against it`,
      ];
  }
}
