import type { Flag } from '../contracts/outputs.ts';
import type { LifeCycle } from '../contracts/signal.ts';
import type { Scope } from './report-scope.ts';
import { directionOf, type TestedItem } from './signal-states.ts';

/** The level, uncorrected, at which today's snapshot has to give again what it gave: enough to tell revised data from noise. */
const AGAIN = 0.05;

export type RetractionInput = {
  readonly scope: Pick<Scope, 'dimensions' | 'funnels'>;
  readonly flags: readonly Flag[];
  /** The entry's test again, over the months that established it, in today's snapshot; undefined where it cannot be made. */
  readonly recompute: (entry: LifeCycle) => Pick<TestedItem, 'value' | 'pValue'> | undefined;
};

/**
 * Why an established signal can no longer be upheld, in a sentence. Undefined where nothing is against it: a test that
 * cannot be made again is nothing against it.
 */
export function retractionReason(entry: LifeCycle, { scope, flags, recompute }: RetractionInput): string | undefined {
  const missing = missingPlace(entry, scope);
  if (missing !== undefined) return `The definitions and the snapshot no longer have ${missing}.`;
  const flag = flags.find((one) => takesTheGround(one, entry));
  if (flag !== undefined) return `Its ground is gone: ${flag.sentence}.`;
  const again = recompute(entry);
  if (again === undefined || (again.pValue <= AGAIN && directionOf(again) === entry.direction)) return undefined;
  const { from, to } = entry.established;
  return `Today's snapshot no longer gives it for the months ${from} to ${to}, which established it: p = ${Number(again.pValue.toPrecision(2))}, ${directionOf(again)}.`;
}

function missingPlace({ dimension, segment, funnel, stage }: LifeCycle, scope: RetractionInput['scope']) {
  const segments = scope.dimensions.find(({ id }) => id === dimension)?.segments;
  if (segments === undefined) return `the dimension ${dimension}`;
  // a statement of a whole dimension has no segment of its own
  if (segment !== 'all' && !segments.some(({ id }) => id === segment)) return `the segment ${dimension}.${segment}`;
  const stages = scope.funnels.find(({ id }) => id === funnel)?.stages;
  if (stages === undefined) return `the funnel ${funnel}`;
  return stages.some(({ id }) => id === stage) ? undefined : `the stage ${funnel}.${stage}`;
}

/** A flag that constrains makes a signal directional, and not untrue; one that blocks, or takes the dates, leaves nothing. */
function takesTheGround({ severity, kind, dimension, funnel }: Flag, entry: LifeCycle): boolean {
  const touches = (dimension ?? entry.dimension) === entry.dimension && (funnel ?? entry.funnel) === entry.funnel;
  return touches && (severity === 'block' || kind === 'undated');
}
