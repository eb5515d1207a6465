import type { Flag, Signals } from '../../contracts/outputs.ts';
import type { Signal } from '../../contracts/signal.ts';
import type { PageOutline } from './page-outline.ts';

/** What is needed to show one signal among all. */
export type SignalContext = {
  readonly signals: Signals;
  readonly flags: readonly Flag[];
  readonly outline: PageOutline;
  /** The axis that all differences of a unit share. */
  readonly spanOf: (signal: Signal) => number;
};
