import type { Flag, GateState } from '../contracts/outputs.ts';
import type { GateRun } from './gate-runs.ts';
import type { QualityHistory } from './gates/gate.ts';

/** Every gate in order, with what it measured and the worst that it found. `flagged` is worst first. */
export function gateStates(
  runs: readonly GateRun[],
  flagged: readonly Flag[],
  { measured: earlier }: Pick<QualityHistory, 'measured'>,
): GateState[] {
  return runs.map(({ gate: { id, unit, bound, looksFor }, allowed, severity, measured }) => {
    const own = flagged.filter(({ kind }) => kind === id);
    const limits = { id, severity: own[0]?.severity ?? severity, unit, bound, allowed };
    const history = { findings: own.length, earlier: [...(earlier.get(id) ?? [])] };
    if ('notMeasured' in measured) {
      const sentence = own[0]?.sentence ?? measured.notMeasured;
      return {
        ...limits,
        ...history,
        state: own.length > 0 ? 'found' : 'not_measured',
        found: null,
        at: null,
        sentence,
      };
    }
    const { value: found, at = null } = measured;
    const sentence = own[0]?.sentence ?? looksFor;
    return { ...limits, ...history, state: own.length > 0 ? 'found' : 'passed', found, at, sentence };
  });
}
