import type { Definitions } from '../contracts/definitions.ts';
import type { Flag, GateState } from '../contracts/outputs.ts';
import { gateLimits } from './gates/gate-limits.ts';
import { GATES } from './gates/gates.ts';

/** Every gate in order, with the worst that it found; those that found nothing say what was looked for. `flagged` is worst first. */
export function gateStates(flagged: readonly Flag[], definitions: Definitions): GateState[] {
  return GATES.map((gate) => {
    const own = flagged.filter(({ kind }) => kind === gate.id);
    const limits = gateLimits(gate, definitions);
    const worst = own[0];
    if (worst === undefined)
      return { id: gate.id, ...limits, state: 'passed', found: null, findings: 0, sentence: gate.looksFor };
    const { severity, found, sentence } = worst;
    return { id: gate.id, ...limits, severity, state: 'found', found, findings: own.length, sentence };
  });
}
