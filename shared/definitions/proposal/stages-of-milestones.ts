import { wordsOf } from '../../ingest/profile/profile-column.ts';
import { asStages, type ProposedStages, type StageDraft } from './proposed-stages.ts';
import { daysOf, type UnitObject } from './unit-object.ts';
import { usualPlace } from './well-known-words.ts';

const MILESTONE = /mql|marketing_?qualified|(^|_)sal(_|$)|sql|sales_?(qualified|accepted)/;
const LEFT = /disqualif|unqualif|reject/;

/**
 * The stages of people who have a date of their own for each; without any, that they came. Nothing where no column says when.
 */
export function stagesOfMilestones(unit: UnitObject): ProposedStages {
  const created = unit.parts.created;
  if (created === undefined) return asStages(unit.grain, [], []);
  const dated = unit.columns.filter(({ dates }) => dates.length > 0).map(({ name }) => name);
  const milestones = dated.filter((name) => MILESTONE.test(wordsOf(name)) && !LEFT.test(wordsOf(name)));
  milestones.sort((one, other) => (usualPlace(wordsOf(one)) ?? 0) - (usualPlace(wordsOf(other)) ?? 0));
  const columns = [created, ...milestones];
  const drafts = columns.map((date, index): StageDraft => {
    const [from, to] = [daysOf(unit, date), daysOf(unit, columns[index + 1])];
    const days = from.flatMap((day, row) => {
      const end = to[row];
      return day === undefined || end === undefined ? [] : [end - day];
    });
    return {
      label: index === 0 ? 'Lead' : labelOf(date),
      evidence: [{ object: unit.reference, date }],
      why:
        index === 0
          ? 'everybody enters when the record was created'
          : `the name of ${date} is that of a stage; edit its place and label`,
      days,
    };
  });
  const exits = dated.filter((name) => LEFT.test(wordsOf(name)));
  return asStages(
    unit.grain,
    drafts,
    exits.map((date) => ({
      label: labelOf(date),
      evidence: [{ object: unit.reference, date }],
      why: `the name of ${date} says that people left there`,
    })),
  );
}

function labelOf(column: string): string {
  const words = wordsOf(column)
    .replace(/propert(y|ies)_|hs_|lifecyclestage_|(_?(date|at|on|time|entered))+$/g, '')
    .replace(/(marketing|sales)qualifiedlead/, '$1 qualified lead')
    .replaceAll('_', ' ');
  return words.length <= 3 ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1);
}
