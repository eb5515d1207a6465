import type { CellTest, Comparisons } from '../contracts/outputs.ts';
import type { TestedCell } from '../contracts/signal.ts';
import { ofSegment } from './cell-tests.ts';

type Pair = Pick<Comparisons['pairs'][number], 'dimension' | 'first' | 'second' | 'funnel'>;

/** The conversion test of a pair at a stage, as the first less the second, whichever the family named first. */
export function pairTests(tested: readonly TestedCell[]): (pair: Pair, stage: string) => CellTest | undefined {
  const pairs = tested.filter(
    ({ claim, metric, against }) => claim === 'level' && metric === 'stage_conversion' && against !== null,
  );
  return ({ dimension, first, second, funnel }, stage) => {
    const test = pairs.find(
      (one) =>
        one.dimension === dimension &&
        one.funnel === funnel &&
        one.stage === stage &&
        ((one.segment === first && one.against === second) || (one.segment === second && one.against === first)),
    );
    return test === undefined ? undefined : ofSegment(test, first);
  };
}
