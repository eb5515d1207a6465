import type { Rate } from '../../shared/contracts/measure.ts';
import {
  Ledger,
  Manifest,
  Quality,
  type Scorecard,
  Scorecards,
  Signals,
  type StageCard,
} from '../../shared/contracts/outputs.ts';
import type { PublishedFiles } from './run-public-set.ts';

/** The outputs that hold figures, read through the contracts that they are published under. */
export function publishedOutputs(files: PublishedFiles) {
  const read = (name: string): unknown => JSON.parse(files.get(name)?.toString('utf8') ?? 'null');
  return {
    scorecards: Scorecards.parse(read('scorecards.json')),
    signals: Signals.parse(read('signals.json')),
    quality: Quality.parse(read('quality.json')),
    ledger: Ledger.parse(read('ledger.json')),
    manifest: Manifest.parse(read('manifest.json')),
  };
}

export type PublishedOutputs = ReturnType<typeof publishedOutputs>;

/** The card of a segment, by default that of the whole funnel. */
export function cardOf({ scorecards }: PublishedOutputs, dimension = 'all', segment = 'all'): Scorecard {
  const card = scorecards.cards.find((each) => each.dimension === dimension && each.segment === segment);
  if (card === undefined) throw new Error(`no card of ${dimension} ${segment}`);
  return card;
}

export function stageOf(card: Scorecard, stage: string): StageCard {
  const found = card.stages.find((each) => each.stage === stage);
  if (found === undefined) throw new Error(`no stage ${stage}`);
  return found;
}

/** Such as `[5, 8, '62.50%']`: the counts that a rate was printed with, and the rate. */
export function rateText(rate: Rate): readonly [part: number, whole: number, share: string] | string {
  return rate.kind === 'withheld' ? rate.reason : [rate.part, rate.whole, percent(rate.value)];
}

export function intervalText(rate: Rate): string {
  return rate.kind === 'withheld' ? rate.reason : `${percent(rate.low)} to ${percent(rate.high)}`;
}

/** Ids of the segments of a dimension that have units. */
export function segmentsOf({ scorecards }: PublishedOutputs, dimension: string): readonly string[] {
  return scorecards.cards.filter((card) => card.dimension === dimension).map(({ segment }) => segment);
}

/** Dimensions whose figures a flag of quality holds back. */
export function constrainedDimensions({ scorecards }: PublishedOutputs): Readonly<Record<string, readonly string[]>> {
  const constrained = scorecards.dimensions.filter(({ constrainedBy }) => constrainedBy.length > 0);
  return Object.fromEntries(constrained.map(({ id, constrainedBy }) => [id, constrainedBy]));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
