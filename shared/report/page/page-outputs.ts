import type {
  AssumptionsOut,
  Comparisons,
  Curves,
  Flags,
  Heatmap,
  Ledger,
  Quality,
  Scorecards,
  Signals,
  Summary,
  Trends,
} from '../../contracts/outputs.ts';
import type { PackLink } from './assumptions-section.ts';

/** The outputs of a version that the page shows. */
export type PageOutputs = {
  readonly scorecards: Scorecards;
  readonly heatmap: Heatmap;
  readonly trends: Trends;
  readonly comparisons: Comparisons;
  readonly curves: Curves;
  readonly signals: Signals;
  readonly flags: Flags;
  readonly quality: Quality;
  readonly ledger: Ledger;
  readonly summary: Summary;
  readonly assumptions: AssumptionsOut;
  /** None where no rule of the definitions fired. */
  readonly packs?: readonly PackLink[];
};
