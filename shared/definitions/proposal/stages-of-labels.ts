import { textsOf } from '../../ingest/profile/text-table.ts';
import { labelMeanings } from './label-meanings.ts';
import { namedDates, orderOfDates } from './named-dates.ts';
import { ask, type Note } from './note.ts';
import { asStages, type ProposedStages, type StageDraft } from './proposed-stages.ts';
import { isFilled, stageDates } from './stage-dates.ts';
import { daysOf, type UnitObject } from './unit-object.ts';
import { type Meaning, usualPlace } from './well-known-words.ts';

/** The stages that records name as their present one, with the dates that are filled from a stage on. */
export function stagesOfLabels(unit: UnitObject): ProposedStages {
  const { labels, meaning, why, isYesOrNo } = labelMeanings(unit);
  const column = unit.parts.stage ?? '';
  const those = (wanted: Meaning) => labels.filter((label) => meaning.get(label) === wanted);
  const [won, lost] = [those('won'), those('lost')];
  const open = isYesOrNo ? [] : those('open');
  if (won.length === 0) return asStages(unit.grain, [], [], [whichIsTheWin(unit, labels)]);

  const dates = stageDates(unit, open, won);
  const named = namedDates(unit, labels);
  const ordered = open.every((label) => named.has(label))
    ? { kept: orderOfDates(unit, open, named).slice(0, 11), left: [] }
    : inOrder(unit, open, dates.others);
  const object = unit.reference;
  const places = ordered.kept.map((label, index): StageDraft & { readonly date?: string } => {
    const [own, ...more] = named.get(label) ?? [];
    if (own !== undefined)
      return {
        ...{ label, date: own, evidence: [own, ...more].map((date) => ({ object, date })), days: [] },
        why: `the name of ${own} is that of the stage; edit if it says something else`,
      };
    const date = dates.others.find((each) => isFilled(unit, each, [label]) && !usedBefore(each, index));
    const later = [...ordered.kept.slice(index), ...won];
    const when = { column, in: index === 0 ? [...labels] : later };
    return date === undefined
      ? {
          label,
          evidence: [{ object, when }],
          why: `${unit.parts.stage} says so, no date does: counted, without times`,
        }
      : { label, date, evidence: [{ object, date }], why: `${date} is filled from ${label} on`, days: [] };
  });
  function usedBefore(date: string, index: number): boolean {
    const before = ordered.kept[index - 1];
    return before !== undefined && isFilled(unit, date, [before]);
  }
  const drafts = places.length > 0 ? places : [entered(unit, labels, dates.others[0])];
  const close = (texts: readonly string[], reason: string): StageDraft => ({
    label: isYesOrNo ? 'Won' : (texts[0] ?? ''),
    evidence: closings(texts).map((date) => ({
      ...{ object, ...(date === undefined ? {} : { date }), when: { column, in: [...texts] } },
    })),
    why: `${texts.map((text) => JSON.stringify(text)).join(', ')} of ${column}: ${reason}`,
  });
  function closings(texts: readonly string[]): readonly (string | undefined)[] {
    return texts.every((text) => named.has(text)) ? texts.flatMap((text) => named.get(text) ?? []) : [dates.closing];
  }
  return asStages(
    unit.grain,
    [...withDays(unit, drafts, dates.closing, won), close(won, `taken for the win, as ${why}; edit if it is not`)],
    lost.length === 0
      ? []
      : [{ ...close(lost, `taken for lost, as ${why}; edit if it is not`), ...(isYesOrNo ? { label: 'Lost' } : {}) }],
    [
      ...unplaced(ordered.left),
      ...(isYesOrNo && lost.length === 0
        ? [ask(['exits'], `does a record that is not won count as lost, or as still open? Here it is open`)]
        : []),
    ],
  );
}

function whichIsTheWin({ reference, parts }: UnitObject, labels: readonly string[]): Note {
  const found =
    labels.length === 0
      ? 'nothing is filled'
      : labels
          .slice(0, 12)
          .map((text) => JSON.stringify(text))
          .join(', ');
  return ask(
    [],
    `which value of ${parts.stage ?? 'which column'} of ${reference} is the win, which the stages before it, in order? Found: ${found}`,
  );
}

/** Where no open stage is named: all records entered. */
function entered({ reference: object, parts }: UnitObject, labels: readonly string[], date: string | undefined) {
  const label = 'Entered';
  return date === undefined
    ? {
        label,
        evidence: [{ object, when: { column: parts.stage ?? '', in: [...labels] } }],
        why: 'every record, as no stage before the outcome is named',
      }
    : {
        label,
        date,
        evidence: [{ object, date }],
        why: `every record, from ${date} on, as no stage before the outcome is named`,
        days: [],
      };
}

/** By the dates that are filled, then as such stages usually follow each other; what neither tells is left. */
function inOrder(unit: UnitObject, open: readonly string[], dates: readonly string[]) {
  const depth = new Map(open.map((label) => [label, dates.filter((date) => isFilled(unit, date, [label])).length]));
  const isAlone = (label: string) => open.filter((other) => depth.get(other) === depth.get(label)).length === 1;
  const kept = open.filter((label) => isAlone(label) || usualPlace(label) !== undefined);
  kept.sort(
    (one, other) =>
      (depth.get(one) ?? 0) - (depth.get(other) ?? 0) || (usualPlace(one) ?? 0) - (usualPlace(other) ?? 0),
  );
  return { kept: kept.slice(0, 11), left: open.filter((label) => !kept.includes(label)) };
}

function unplaced(left: readonly string[]): readonly Note[] {
  if (left.length === 0) return [];
  const found = left.map((label) => JSON.stringify(label)).join(', ');
  return [ask(['stages'], `where do these stages belong? Nothing in the data tells: ${found}`)];
}

function withDays(
  unit: UnitObject,
  drafts: readonly (StageDraft & { readonly date?: string })[],
  closing: string | undefined,
  won: readonly string[],
): readonly StageDraft[] {
  const labels = textsOf(unit.table, unit.parts.stage);
  return drafts.map(({ date, ...draft }, index) => {
    if (date === undefined) return draft;
    const next = drafts[index + 1];
    const until = daysOf(unit, next === undefined ? closing : next.date);
    const from = daysOf(unit, date);
    const days = from.flatMap((day, row) => {
      const end = next === undefined && !won.includes(labels[row] ?? '') ? undefined : until[row];
      return day === undefined || end === undefined ? [] : [end - day];
    });
    return { ...draft, days };
  });
}
