import type { Fact, FactRelation } from '../../../contracts/narrative.ts';
import type { Part, Word } from '../words.ts';

export type Side = 'subject' | 'comparator';

/** A placed part of a cited fact, with its fact. */
export function factOf({ part }: Word, cited: readonly Fact[]): Fact | undefined {
  return part === undefined ? undefined : cited.find(({ id }) => id === part.fact);
}

/** Relations that have a number of this name. */
export function relationsOfNumber({ relations }: Fact, name: string): FactRelation[] {
  return relations.filter(
    ({ estimate, comparatorFigure, difference }) =>
      estimate === name || comparatorFigure === name || difference === name,
  );
}

/** Relations that have a label of this name. */
export function relationsOfLabel({ relations }: Fact, name: string): FactRelation[] {
  return relations.filter(({ subject, comparator }) => subject === name || comparator === name);
}

const WHOLE = /^(comparator_)?(?:whole|observed_whole|moved|deals)(?:_\d+)?$/u;

/** Whether a part is told of the subject or of what it is compared with, with what it is of; a difference is of neither. */
export function sideOf({ relations }: Fact, { name }: Part): Side | undefined {
  const [whole, ofComparator] = WHOLE.exec(name) ?? [];
  if (whole !== undefined && relations.length > 0) return ofComparator === undefined ? 'subject' : 'comparator';
  if (relations.some(({ subject, estimate }) => subject === name || estimate === name)) return 'subject';
  if (relations.some(({ comparator, comparatorFigure }) => comparator === name || comparatorFigure === name))
    return 'comparator';
  return undefined;
}

const COUNTED =
  /^(?:share|days|mean|whole|moved|deals|entered|observed|observed_whole|present|median|p75|won)(?=_\d|$)/u;

/** The label that a number is of, by its opaque name; undefined where none is told. */
export function ownerOf(fact: Fact, name: string): string | undefined {
  const [relation] = relationsOfNumber(fact, name);
  const suffix = /_\d+$/u.exec(name)?.[0] ?? '';
  const ofName = name.startsWith('comparator_')
    ? 'comparator'
    : COUNTED.test(name)
      ? segmentName(fact, suffix)
      : undefined;
  const label =
    relation === undefined ? ofName : relation.comparatorFigure === name ? relation.comparator : relation.subject;
  return label === undefined || label === null ? undefined : fact.labels[label]?.opaque;
}

function segmentName({ labels }: Fact, suffix: string): string {
  return labels[`segment${suffix}`] === undefined ? 'segment' : `segment${suffix}`;
}
