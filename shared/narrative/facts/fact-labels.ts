import type { Claim, ComparatorKind } from '../../contracts/signal.ts';
import type { Labels } from '../labels.ts';
import type { CandidateLabel } from './candidate.ts';
import { labelText } from './label-text.ts';

export function segmentLabel(dimension: string, segment: string, labels: Labels): CandidateLabel {
  const text = labelText(labels.segment(dimension, segment));
  return { role: 'segment', thing: `segment ${dimension}.${segment}`, text };
}

export function dimensionLabel(dimension: string, labels: Labels): CandidateLabel {
  return { role: 'dimension', thing: `dimension ${dimension}`, text: labelText(labels.dimension(dimension)) };
}

export function stageLabel(funnel: string, stage: string, labels: Labels): CandidateLabel {
  const text = labelText(labels.stageLabel(funnel, stage));
  return { role: 'stage', thing: `stage ${funnel}.${stage}`, text };
}

/** A stage, the one after it where there is one, and their funnel where it is not the first. */
export function stepLabels(
  { funnel, stage }: { readonly funnel: string; readonly stage: string },
  labels: Labels,
  suffix = '',
): Record<string, CandidateLabel> {
  const next = labels.nextStage(funnel, stage);
  return {
    [`stage${suffix}`]: stageLabel(funnel, stage, labels),
    ...(next === undefined ? {} : { [`next${suffix}`]: stageLabel(funnel, next, labels) }),
    ...funnelLabels(funnel, labels),
  };
}

/** Funnels after the first are named, as their stages may be called alike. */
export function funnelLabels(funnel: string, labels: Labels): Record<string, CandidateLabel> {
  if (labels.isFirstFunnel(funnel)) return {};
  return { funnel: { role: 'funnel', thing: `funnel ${funnel}`, text: labelText(labels.funnel(funnel)) } };
}

/** What a stage counts, in its number: the word is ours, and its opaque id says it. */
export function unitsLabel(
  { funnel, stage }: { readonly funnel: string; readonly stage: string },
  count: number,
  labels: Labels,
): CandidateLabel {
  const [single, plural] =
    labels.grain(funnel, stage) === 'person' ? ['person', 'people'] : ['opportunity', 'opportunities'];
  return { role: 'other', thing: plural, text: count === 1 ? single : plural };
}

/** A mix is of three months, a trend of one. */
const COMPARATORS: Readonly<Record<Exclude<ComparatorKind, 'segment'>, string>> = {
  reference_set: 'the reference set',
  quarter_before: 'the three months before',
  year_before: 'the same three months a year before',
  trailing_mean: 'the months before',
  history: 'what earlier months let expect',
};
const SAME_MONTH: Readonly<Partial<Record<ComparatorKind, string>>> = {
  quarter_before: 'the same month of the quarter before',
  year_before: 'the same month a year before',
};

/** What a figure is compared with: another segment by its name, anything else in words of ours. */
export function comparatorLabel(
  {
    claim,
    kind,
    dimension,
    against,
  }: {
    readonly claim: Claim;
    readonly kind: ComparatorKind;
    readonly dimension: string;
    readonly against: string | null | undefined;
  },
  labels: Labels,
): CandidateLabel {
  if (kind === 'segment') return { ...segmentLabel(dimension, against ?? '', labels), role: 'comparator' };
  const text = (claim === 'trend' ? SAME_MONTH[kind] : undefined) ?? COMPARATORS[kind];
  return { role: 'comparator', thing: kind, text };
}
