import { wordsOf } from '../../ingest/profile/profile-column.ts';
import { textsOf } from '../../ingest/profile/text-table.ts';
import type { UnitObject } from './unit-object.ts';
import { type Meaning, meaningOf, saysNothing, yesAmong } from './well-known-words.ts';

export type LabelMeanings = {
  /** Most frequent first. */
  readonly labels: readonly string[];
  readonly meaning: ReadonlyMap<string, Meaning>;
  readonly why: string;
  /** The labels are yes and no: no stage is named by them. */
  readonly isYesOrNo: boolean;
};

/** What the labels of the present stage mean: as the system itself marks them won and closed, else by their words. */
export function labelMeanings(unit: UnitObject): LabelMeanings {
  const profile = unit.columns.find(({ name }) => name === unit.parts.stage);
  const labels = (profile?.values ?? []).map(([text]) => text).filter((text) => !saysNothing(text));
  const named = unit.named?.flatMap(({ ids, meaning }) => ids.map((id) => [id, meaning] as const)) ?? [];
  if (named.length > 0)
    return { labels, meaning: new Map(named), why: 'the table of stages has it so', isYesOrNo: false };
  const marked = markedBySystem(unit);
  if (marked !== undefined)
    return { labels, meaning: marked, why: 'the export marks these records as won or closed', isYesOrNo: false };
  const yes = yesAmong(labels);
  if (yes === undefined) {
    const meaning = new Map(labels.map((label) => [label, meaningOf(label)]));
    return { labels, meaning, why: 'its words say so', isYesOrNo: false };
  }
  const meaning = new Map(labels.map((label): [string, Meaning] => [label, label === yes ? 'won' : negative(label)]));
  return { labels, meaning, why: `${unit.parts.stage} says yes or no`, isYesOrNo: true };
}

/** "no" is an answer; 0 and false are also what a system writes before there is one. */
function negative(label: string): Meaning {
  return label.trim().toLowerCase() === 'no' ? 'lost' : 'open';
}

/** By the columns IsWon and IsClosed, where the records have them: as most records of a label say. */
function markedBySystem({ table, parts }: UnitObject): ReadonlyMap<string, Meaning> | undefined {
  const column = (words: string) => table.names.find((name) => wordsOf(name) === words);
  const [won, closed] = [column('is_won'), column('is_closed')];
  if (won === undefined || closed === undefined) return undefined;
  const [labels, wins, closings] = [parts.stage, won, closed].map((name) => textsOf(table, name));
  const isTrue = (text: string | undefined) => text?.toLowerCase() === 'true' || text === '1';
  const counts = new Map<string, Record<Meaning, number>>();
  for (const [row, label] of (labels ?? []).entries()) {
    if (label === '') continue;
    const meaning: Meaning = isTrue(wins?.[row]) ? 'won' : isTrue(closings?.[row]) ? 'lost' : 'open';
    const count = counts.get(label) ?? { won: 0, lost: 0, open: 0 };
    counts.set(label, { ...count, [meaning]: count[meaning] + 1 });
  }
  return new Map([...counts].map(([label, count]) => [label, mostOf(count)]));
}

function mostOf(count: Readonly<Record<Meaning, number>>): Meaning {
  if (count.won >= count.lost && count.won >= count.open) return 'won';
  return count.lost >= count.open ? 'lost' : 'open';
}
